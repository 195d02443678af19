package catalog

// libMinIO is MinIO.
func libMinIO() Library {
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "MinIO",
		Doc:  "https://pkg.go.dev/github.com/minio/minio-go/v7",
		Packages: []Package{
			{"github.com/minio/minio-go/v7", join(
				each("(*Client).@", "GetObject", sdk),
				each("(*Client).@", "PresignedGetObject", copies(Arg(2), Result(0)), sdk),
			)},
		},
	}
}
