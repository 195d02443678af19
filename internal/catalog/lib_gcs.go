package catalog

// libGCS is Google's store of objects.
func libGCS() Library {
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "Cloud Storage",
		Doc:  "https://pkg.go.dev/cloud.google.com/go/storage",
		Packages: []Package{
			{"cloud.google.com/go/storage", join(
				each("(*BucketHandle).@", "Object", copies(Arg(0), Result(0))),
				each("(*ObjectHandle).@", "NewReader", sdk),
				each("@", "SignedURL", copies(Arg(1), Result(0)), sdk),
			)},
		},
	}
}
