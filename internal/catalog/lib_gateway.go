package catalog

// libGateway is the gateway from HTTP to grpc.
func libGateway() Library {
	return Library{
		Name: "grpc-gateway",
		Doc:  "https://grpc-ecosystem.github.io/grpc-gateway/",
		Packages: []Package{
			{"github.com/grpc-ecosystem/grpc-gateway/v2/runtime", join(
				each("@", "DefaultHTTPErrorHandler HTTPError", errorText(Arg(5), Field).to(Arg(3))),
				each("@", "ForwardResponseMessage", body(Arg(5), Proto).to(Arg(3))),
				each("@", "WithErrorHandler", handles(Arg(0), 5)),
				each("@", "WithMetadata WithIncomingHeaderMatcher", why("which headers become metadata: what reads it asks by its name")),
				each("@", "PopulateQueryParameters", decodes(Arg(1), Arg(0)), fails(Result(0), FromInput)),
			)},
		},
	}
}
