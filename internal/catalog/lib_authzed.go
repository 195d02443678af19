package catalog

// libAuthzed is SpiceDB's client.
func libAuthzed() Library {
	const client = "(PermissionsServiceClient).@"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "SpiceDB",
		Doc:  "https://authzed.com/docs",
		Packages: []Package{
			{"github.com/authzed/authzed-go/proto/authzed/api/v1", join(
				each(client, "CheckPermission CheckBulkPermissions", decides(Result(0)), sdk, why("the decision is a field of the result")),
				each(client, "LookupResources", sdk, why("only what who asks may see")),
			)},
		},
	}
}
