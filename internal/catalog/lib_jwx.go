package catalog

// libJWX is jwx.
func libJWX() Library {
	return Library{
		Name: "jwx",
		Doc:  "https://pkg.go.dev/github.com/lestrrat-go/jwx/v3",
		Packages: []Package{
			{"github.com/lestrrat-go/jwx/v2/jwt", join(jwxRecords(), each("(Token).@", "Get PrivateClaims", copies(Receiver, Result(0))))},
			{"github.com/lestrrat-go/jwx/v3/jwt", join(jwxRecords(), each("(Token).@", "Get", copies(Receiver, Arg(1))))},
		},
	}
}

func jwxRecords() []*Record {
	crypto := fails(Result(1), FromCrypto)
	return join(
		each("@", "Parse ParseString ParseRequest ParseInsecure", from(InPrincipal, Result(0)), crypto),
		each("(Token).@", "Subject", from(InPrincipal, Result(0))),
	)
}
