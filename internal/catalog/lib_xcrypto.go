package catalog

// libXCrypto is what makes text unreadable beside the standard library.
func libXCrypto() Library {
	const x = "golang.org/x/crypto/"
	hash := flow(Hash, Arg(0), Result(0))
	return Library{
		Name: "x/crypto",
		Doc:  "https://pkg.go.dev/golang.org/x/crypto",
		Packages: []Package{
			{x + "bcrypt", join(
				each("@", "GenerateFromPassword", hash, fails(Result(1), FromOwn)),
				each("@", "CompareHashAndPassword", fails(Result(0), FromOwn)),
				each("@", "Cost", flow(Count, Arg(0), Result(0)), fails(Result(1), FromOwn)),
				sentinels(FromOwn, "ErrMismatchedHashAndPassword ErrHashTooShort ErrPasswordTooLong"),
			)},
			{x + "argon2", each("@", "IDKey Key", hash)},
			{x + "scrypt", each("@", "Key", hash, fails(Result(1), FromOwn))},
			{x + "pbkdf2", each("@", "Key", hash)},
			{x + "hkdf", each("@", "New", flow(Hash, Arg(1), Result(0)))},
			{x + "blake2b", each("@", "Sum256 Sum512", hash)},
			{x + "sha3", each("@", "Sum256 Sum512", hash)},
			{x + "chacha20poly1305", each("@", "New NewX", flow(Hash, Arg(0), Result(0)))},
			{x + "nacl/secretbox", join(
				each("@", "Seal", flow(Cipher, Arg(1), Result(0)), copies(Arg(0), Result(0))),
				each("@", "Open", copies(Arg(1), Result(0))),
			)},
			{x + "nacl/box", each("@", "Seal SealAnonymous", flow(Cipher, Arg(1), Result(0)), copies(Arg(0), Result(0)))},
		},
	}
}
