package catalog

// libCBOR is CBOR.
func libCBOR() Library {
	return Library{
		Name: "cbor",
		Doc:  "https://pkg.go.dev/github.com/fxamacker/cbor/v2",
		Packages: []Package{
			{"github.com/fxamacker/cbor/v2", binaryRecords()},
		},
	}
}
