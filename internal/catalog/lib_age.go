package catalog

// libAge is age.
func libAge() Library {
	return Library{
		Name: "age",
		Doc:  "https://pkg.go.dev/filippo.io/age",
		Packages: []Package{
			{"filippo.io/age", join(each("(*X25519Identity).@", "String", copies(Receiver, Result(0))),
				each("@", "Encrypt", why("what is written to the result is encrypted on its way"), fails(Result(1), FromCrypto)))},
		},
	}
}
