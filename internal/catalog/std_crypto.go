package catalog

// stdCrypto is crypto/...: what cannot be read back, keys and certificates. md5 and sha1 are
// hashes here: that they are weak is another tool's finding.
func stdCrypto() Library {
	sum := func(names string) []*Record { return each("@", names, flow(Hash, Arg(0), Result(0))) }
	return Library{
		Name: "crypto",
		Doc:  "https://pkg.go.dev/crypto",
		Packages: []Package{
			{"crypto/sha256", join(sum("Sum224 Sum256"), each("@", "New New224"))},
			{"crypto/sha512", join(sum("Sum384 Sum512 Sum512_224 Sum512_256"), each("@", "New New384"))},
			{"crypto/sha3", sum("Sum224 Sum256 Sum384 Sum512")},
			{"crypto/sha1", join(sum("Sum"), each("@", "New"))},
			{"crypto/md5", join(sum("Sum"), each("@", "New"))},
			{"hash", []*Record{
				on("(Hash).Sum", copies(Arg(0), Result(0)), why("appends the digest: what was passed in stays readable")),
			}},
			{"hash/fnv", each("@", "New32 New32a New64 New64a")},
			{"hash/crc32", sum("ChecksumIEEE Checksum")},
			{"crypto/hmac", []*Record{
				on("New", flow(Hash, Arg(1), Result(0))),
				on("Equal", flow(Count, Arg(0), Result(0))),
			}},
			{"crypto/hkdf", each("@", "Expand Extract Key", flow(Hash, Arg(1), Result(0)))},
			{"crypto/pbkdf2", each("@", "Key", flow(Hash, Arg(1), Result(0)))},
			{"crypto/subtle", each("@", "ConstantTimeCompare", flow(Count, Arg(0), Result(0)), compares())},
			{"crypto/rand", []*Record{on("Read", from(InRandom, Arg(0)), never(Result(1))), on("Int", from(InRandom, Result(0))), on("Text", from(InRandom, Result(0))),
				on("var:Reader", from(InRandom, Self))}},
			{"crypto/cipher", []*Record{
				on("(AEAD).Seal", flow(Cipher, Arg(2), Result(0)), copies(Arg(0), Result(0))),
				on("(AEAD).Open", decodes(Arg(2), Result(0)), fails(Result(1), FromOwn),
					why("one constant text, so that nothing is learned of the key")),
				on("(BlockMode).CryptBlocks", flow(Cipher, Arg(1), Arg(0))),
				on("(Stream).XORKeyStream", flow(Cipher, Arg(1), Arg(0))),
				on("(Block).Encrypt", flow(Cipher, Arg(1), Arg(0))),
				on("NewGCM"), on("NewCFBEncrypter"), on("NewCTR"), on("NewCBCEncrypter"),
			}},
			{"crypto/aes", []*Record{on("NewCipher", flow(Hash, Arg(0), Result(0)), fails(Result(1), FromOwn),
				why("tells the size of the key"))}},
			{"crypto/rsa", []*Record{
				on("EncryptOAEP", flow(Cipher, Arg(3), Result(0)), fails(Result(1), FromOwn)),
				on("EncryptPKCS1v15", flow(Cipher, Arg(2), Result(0)), fails(Result(1), FromOwn)),
				on("DecryptOAEP", decodes(Arg(3), Result(0)), fails(Result(1), FromOwn)),
				on("DecryptPKCS1v15", decodes(Arg(2), Result(0)), fails(Result(1), FromOwn)),
				on("SignPKCS1v15", flow(Hash, Arg(3), Result(0)), fails(Result(1), FromOwn)),
				on("SignPSS", flow(Hash, Arg(3), Result(0)), fails(Result(1), FromOwn)),
				on("VerifyPKCS1v15", fails(Result(0), FromOwn)),
				on("VerifyPSS", fails(Result(0), FromOwn)),
				on("GenerateKey", fails(Result(1), FromOwn)),
				on("(*PrivateKey).Public"),
			}},
			{"crypto/ecdsa", []*Record{
				on("GenerateKey", fails(Result(1), FromOwn)),
				on("SignASN1", flow(Hash, Arg(2), Result(0))), on("VerifyASN1"), on("(*PrivateKey).Public"),
			}},
			{"crypto/ed25519", []*Record{
				on("Sign", flow(Hash, Arg(1), Result(0))), on("Verify"), on("GenerateKey"), on("(PrivateKey).Public"),
			}},
			{"crypto/tls", tlsRecords()},
			{"crypto/x509", x509Records()},
			{"crypto/x509/pkix", []*Record{
				on("(Name).String", copies(Receiver, Result(0))),
				on("(Name).ToRDNSequence", copies(Receiver, Result(0))),
				on("(RDNSequence).String", copies(Receiver, Result(0))),
			}},
		},
	}
}

func tlsRecords() []*Record {
	return join(
		each("@", "LoadX509KeyPair", fails(Result(1), FromTLS)),
		each("@", "X509KeyPair", decodes(Arg(0), Result(0)), decodes(Arg(1), Result(0)), fails(Result(1), FromTLS)),
		each("@", "Dial Listen DialWithDialer", fails(Result(1), FromTLS)),
		each("(*Conn).@", "ConnectionState", from(InCertificate, Result(0))),
		each("(*Conn).@", "Handshake HandshakeContext VerifyHostname", fails(Result(0), FromTLS)),
		each("field:ConnectionState.@", "PeerCertificates VerifiedChains", from(InCertificate, Self)),
		each("field:ConnectionState.@", "ServerName", from(InHeader, Self)),
		each("field:ClientHelloInfo.@", "ServerName", from(InHeader, Self), why("the client's word")),
		each("field:Config.@", "KeyLogWriter", why("session keys in clear, to this writer")),
		each("@", "CipherSuiteName VersionName"),
		[]*Record{
			on("type:Config", watched()), on("type:ClientAuthType", distinct()),
			on("(*Config).Clone", copies(Receiver, Result(0))),
			on("NewListener", copies(Arg(0), Result(0))),
		},
		errorTypes(FromTLS, "AlertError CertificateVerificationError RecordHeaderError"),
	)
}

func x509Records() []*Record {
	return join(
		each("@", `ParseCertificate ParseCertificates ParseCertificateRequest ParseECPrivateKey
			ParsePKCS1PrivateKey ParsePKCS8PrivateKey ParsePKIXPublicKey ParsePKCS1PublicKey ParseRevocationList`,
			decodes(Arg(0), Result(0)), fails(Result(1), FromCrypto)),
		each("@", "MarshalECPrivateKey MarshalPKCS8PrivateKey MarshalPKIXPublicKey",
			encodes(Arg(0), Result(0), Text), fails(Result(1), FromCrypto)),
		each("@", "MarshalPKCS1PrivateKey", encodes(Arg(0), Result(0), Text)),
		each("@", "SystemCertPool", fails(Result(1), FromFile)),
		each("@", "CreateCertificate", copies(Arg(1), Result(0)), fails(Result(1), FromCrypto)),
		each("(*Certificate).@", "Verify", copies(Receiver, Result(0)), fails(Result(1), FromTLS)),
		each("(*Certificate).@", "VerifyHostname CheckSignatureFrom CheckSignature", fails(Result(0), FromTLS)),
		each("(*Certificate).@", "Equal", flow(Count, Receiver, Result(0))),
		each("(*CertPool).@", "AppendCertsFromPEM", flow(Count, Arg(0), Result(0))),
		errorTypes(FromTLS, `CertificateInvalidError ConstraintViolationError HostnameError
			SystemRootsError UnknownAuthorityError`),
		errorTypes(FromCrypto, "InsecureAlgorithmError UnhandledCriticalExtension"),
		sentinels(FromOwn, "ErrUnsupportedAlgorithm IncorrectPasswordError"),
	)
}
