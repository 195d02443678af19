package catalog

// libAuth0 is Auth0's middleware.
func libAuth0() Library {
	return Library{
		Name: "go-jwt-middleware",
		Doc:  "https://pkg.go.dev/github.com/auth0/go-jwt-middleware/v2",
		Packages: []Package{
			{"github.com/auth0/go-jwt-middleware/v2/validator", each("field:ValidatedClaims.@", "RegisteredClaims CustomClaims", from(InPrincipal, Self))},
		},
	}
}
