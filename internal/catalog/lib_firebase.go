package catalog

// libFirebase is Firebase's accounts.
func libFirebase() Library {
	who := from(InPrincipal, Result(0))
	return Library{
		Name: "firebase",
		Doc:  "https://pkg.go.dev/firebase.google.com/go/v4/auth",
		Packages: []Package{
			{"firebase.google.com/go/v4/auth", join(
				each("(*baseClient).@", "VerifyIDToken VerifyIDTokenAndCheckRevoked", who, fails(Result(1), FromSDK)),
				each("(*Client).@", "VerifySessionCookie", who, fails(Result(1), FromSDK)),
				each("field:Token.@", "UID Subject Claims", from(InPrincipal, Self)),
				each("(*baseClient).@", "GetUser GetUserByEmail", loads(Result(0)), fails(Result(1), FromSDK)),
			)},
		},
	}
}
