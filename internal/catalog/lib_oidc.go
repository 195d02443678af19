package catalog

// libOIDC is OpenID Connect.
func libOIDC() Library {
	who := from(InPrincipal, Result(0))
	crypto := fails(Result(1), FromCrypto)
	return Library{
		Name: "go-oidc",
		Doc:  "https://pkg.go.dev/github.com/coreos/go-oidc/v3/oidc",
		Packages: []Package{
			{"github.com/coreos/go-oidc/v3/oidc", join(
				each("(*IDTokenVerifier).@", "Verify", who, crypto),
				each("(*IDToken).@", "Claims", decodes(Receiver, Arg(0)), fails(Result(0), FromCrypto)),
				each("(*UserInfo).@", "Claims", decodes(Receiver, Arg(0)), fails(Result(0), FromCrypto)),
				each("(*Provider).@", "UserInfo", who, fails(Result(1), FromNetwork)),
				each("@", "NewProvider", fails(Result(1), FromNetwork)),
				each("field:IDToken.@", "Subject Issuer", from(InPrincipal, Self)),
				each("field:UserInfo.@", "Subject", from(InPrincipal, Self)),
			)},
		},
	}
}
