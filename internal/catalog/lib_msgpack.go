package catalog

// libMsgpack is msgpack.
func libMsgpack() Library {
	return Library{
		Name: "msgpack",
		Doc:  "https://msgpack.uptrace.dev",
		Packages: []Package{
			{"github.com/vmihailenco/msgpack/v5", binaryRecords()},
		},
	}
}
