package catalog

// libJOSE is go-jose.
func libJOSE() Library {
	crypto := fails(Result(1), FromCrypto)
	return Library{
		Name: "go-jose",
		Doc:  "https://pkg.go.dev/github.com/go-jose/go-jose/v4",
		Packages: []Package{
			{"github.com/go-jose/go-jose/v4/jwt", join(
				each("@", "ParseSigned", copies(Arg(0), Result(0)), crypto),
				each("field:Claims.@", "Subject ID", from(InPrincipal, Self)),
				each("(*JSONWebToken).@", "Claims", copies(Receiver, Rest(1)), fails(Result(0), FromCrypto)),
				each("(*JSONWebToken).@", "UnsafeClaimsWithoutVerification", copies(Receiver, Rest(0)), fails(Result(0), FromCrypto)),
			)},
		},
	}
}
