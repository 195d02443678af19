package catalog

// libS3 is S3. What is sent of an object is a stream.
func libS3() Library {
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "S3",
		Doc:  "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/s3",
		Packages: []Package{
			{"github.com/aws/aws-sdk-go-v2/service/s3", join(
				each("(*Client).@", "GetObject DeleteObject ListObjectsV2", sdk),
				each("(*PresignClient).@", "PresignGetObject", encodes(Arg(1), Result(0), JSON), sdk, why("a URL that grants what it names")),
			)},
		},
	}
}
