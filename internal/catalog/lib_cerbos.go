package catalog

// libCerbos is Cerbos.
func libCerbos() Library {
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name:     "Cerbos",
		Doc:      "https://docs.cerbos.dev",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/cerbos/cerbos-sdk-go/cerbos", join(
				each("(*GRPCClient).@", "IsAllowed", decides(Result(0)), sdk),
				each("(*GRPCClient).@", "CheckResources PlanResources", sdk, why("a decision for each resource, which the caller picks")),
			)},
		},
	}
}
