package catalog

// libGoth is goth: who signed in with somebody else.
func libGoth() Library {
	who := from(InPrincipal, Result(0))
	return Library{
		Name: "goth",
		Doc:  "https://pkg.go.dev/github.com/markbates/goth",
		Packages: []Package{
			{"github.com/markbates/goth", each("field:User.@", "UserID", from(InPrincipal, Self))},
			{"github.com/markbates/goth/gothic", each("var:@", "CompleteUserAuth", who, fails(Result(1), FromSDK))},
		},
	}
}
