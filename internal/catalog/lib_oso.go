package catalog

// libOso is oso.
func libOso() Library {
	const oso = "(Oso).@"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name:     "oso",
		Doc:      "https://pkg.go.dev/github.com/osohq/go-oso",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/osohq/go-oso", join(
				each(oso, "Authorize AuthorizeRequest", decides(Result(0))), each(oso, "IsAllowed", decides(Result(0)), sdk),
				each(oso, "AuthorizedResources AuthorizedQuery AuthorizedFields", sdk, why("only what who asks may see")),
			)},
		},
	}
}
