package catalog

// libJWTAuth is the tokens of chi.
func libJWTAuth() Library {
	return Library{
		Name: "jwtauth",
		Doc:  "https://pkg.go.dev/github.com/go-chi/jwtauth/v5",
		Packages: []Package{
			{"github.com/go-chi/jwtauth/v5", join(
				each("@", "FromContext", from(InPrincipal, Result(1)), fails(Result(2), FromCrypto)),
				each("@", "TokenFromHeader TokenFromCookie TokenFromQuery", from(InHeader, Result(0))),
				each("@", "VerifyRequest VerifyToken", fails(Result(1), FromCrypto)),
			)},
		},
	}
}
