package catalog

// libJWT is golang-jwt, with the module that it was before. The error of a token that does not verify
// says little worth hiding, but it comes from a parser of keys and is the library's text, not ours.
func libJWT() Library {
	who := from(InPrincipal, Result(0))
	crypto := fails(Result(1), FromCrypto)
	return Library{
		Name: "golang-jwt",
		Doc:  "https://golang-jwt.github.io/jwt/",
		Packages: []Package{
			{"github.com/golang-jwt/jwt/v5", join(jwtRecords(),
				each("(@).GetSubject", "Claims MapClaims RegisteredClaims", copies(Receiver, Result(0)), crypto),
				each("field:RegisteredClaims.@", "Subject Issuer ID", from(InPrincipal, Self)),
				each("@", "ParseEdPrivateKeyFromPEM", decodes(Arg(0), Result(0)), crypto),
				sentinels(FromOwn, `ErrTokenExpired ErrTokenMalformed ErrTokenSignatureInvalid ErrTokenNotValidYet
					ErrTokenUnverifiable ErrTokenInvalidClaims ErrInvalidKey ErrInvalidKeyType`))},
			{"github.com/golang-jwt/jwt/v4", join(jwtRecords(), errorTypes(FromCrypto, "ValidationError"),
				each("field:RegisteredClaims.@", "Subject Issuer ID", from(InPrincipal, Self)),
				each("field:StandardClaims.@", "Subject Issuer Id", from(InPrincipal, Self)))},
			{"github.com/dgrijalva/jwt-go", join(jwtRecords(), each("field:StandardClaims.@", "Subject Issuer Id", from(InPrincipal, Self)))},
			{"github.com/golang-jwt/jwt/v5/request", each("@", "ParseFromRequest", who, crypto)},
			{"github.com/golang-jwt/jwt/v4/request", each("@", "ParseFromRequest", who, crypto)},
		},
	}
}

func jwtRecords() []*Record {
	return join(
		each("@", "Parse ParseWithClaims", copies(Arg(0), Result(0)), from(InPrincipal, Result(0)), fails(Result(1), FromCrypto)),
		each("(*Parser).@", "Parse ParseWithClaims", copies(Arg(0), Result(0)), from(InPrincipal, Result(0)), fails(Result(1), FromCrypto)),
		each("(*Parser).@", "ParseUnverified", copies(Arg(0), Result(0)), fails(Result(2), FromCrypto)),
		each("(*Token).@", "SignedString", copies(Receiver, Result(0)), fails(Result(1), FromOwn),
			why("fails for a key of the wrong type, and says so")),
		each("@", "NewWithClaims", copies(Arg(1), Result(0)), session(Arg(1), JSON), why("signed, and not encrypted: who holds the token reads its claims")),
		each("@", "ParseRSAPrivateKeyFromPEM ParseECPrivateKeyFromPEM ParseRSAPublicKeyFromPEM",
			decodes(Arg(0), Result(0)), fails(Result(1), FromCrypto)),
		each("field:Token.@", "Claims", from(InPrincipal, Self)),
	)
}
