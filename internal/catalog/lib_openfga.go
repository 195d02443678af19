package catalog

// libOpenFGA is OpenFGA.
func libOpenFGA() Library {
	const fga = "github.com/openfga/go-sdk/client"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "OpenFGA",
		Doc:  "https://openfga.dev/docs",
		Packages: []Package{
			{fga, join(
				builds("(*OpenFgaClient).@", "Check BatchCheck ListObjects"), builds("(SdkClient).@", "Check BatchCheck ListObjects"),
				builds("(SdkClientCheckRequestInterface).@", "Body", Arg(0)),
				each("(SdkClientCheckRequestInterface).@", "Execute", copies(Receiver, Result(0)), decides(Result(0)), sdk, why("Allowed of the result is the decision")),
			)},
			{"github.com/openfga/go-sdk", each("(*CheckResponse).@", "GetAllowed", decides(Result(0)))},
		},
	}
}
