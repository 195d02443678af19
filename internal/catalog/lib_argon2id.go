package catalog

// libArgon2id is argon2id.
func libArgon2id() Library {
	hash := flow(Hash, Arg(0), Result(0))
	return Library{
		Name: "argon2id",
		Doc:  "https://pkg.go.dev/github.com/alexedwards/argon2id",
		Packages: []Package{
			{"github.com/alexedwards/argon2id", join(
				each("@", "CreateHash", hash, fails(Result(1), FromOwn)),
				each("@", "ComparePasswordAndHash", fails(Result(1), FromOwn)),
			)},
		},
	}
}
