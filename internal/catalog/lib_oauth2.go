package catalog

// libOAuth2 is OAuth 2: tokens that the program holds, not those that it is shown.
func libOAuth2() Library {
	return Library{
		Name: "oauth2",
		Doc:  "https://pkg.go.dev/golang.org/x/oauth2",
		Packages: []Package{
			{"golang.org/x/oauth2", join(
				each("(*Config).@", "Exchange PasswordCredentialsToken", fails(Result(1), FromSDK)),
				each("(*Config).@", "AuthCodeURL", copies(Arg(0), Result(0))),
				each("(TokenSource).@", "Token", fails(Result(1), FromSDK)),
				each("(*Token).@", "Extra", copies(Receiver, Result(0))),
				each("(*Token).@", "Type Valid"),
				errorTypes(FromSDK, "RetrieveError"),
			)},
		},
	}
}
