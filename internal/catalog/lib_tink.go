package catalog

// libTink is Tink.
func libTink() Library {
	return Library{
		Name: "tink",
		Doc:  "https://developers.google.com/tink",
		Packages: []Package{
			{"github.com/tink-crypto/tink-go/v2/tink", join(
				each("(AEAD).@", "Encrypt", flow(Cipher, Arg(0), Result(0)), fails(Result(1), FromOwn)),
				each("(AEAD).@", "Decrypt", copies(Arg(0), Result(0)), fails(Result(1), FromOwn)),
				each("(DeterministicAEAD).@", "EncryptDeterministically", flow(Cipher, Arg(0), Result(0)), fails(Result(1), FromCrypto)),
				each("(MAC).@", "ComputeMAC", flow(Hash, Arg(0), Result(0)), fails(Result(1), FromCrypto)),
			)},
		},
	}
}
