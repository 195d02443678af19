package catalog

// libAuth is tokens, sessions and sign-in. The error of a token that does not verify says little
// worth hiding, but it comes from a parser of keys and is the library's text, not ours.
func libAuth() Library {
	who := from(InPrincipal, Result(0))
	crypto := fails(Result(1), FromCrypto)
	return Library{
		Name: "auth",
		Doc:  "https://pkg.go.dev/search?q=jwt",
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
			{"github.com/lestrrat-go/jwx/v2/jwt", join(jwxRecords(), each("(Token).@", "Get PrivateClaims", copies(Receiver, Result(0))))},
			{"github.com/lestrrat-go/jwx/v3/jwt", join(jwxRecords(), each("(Token).@", "Get", copies(Receiver, Arg(1))))},
			{"github.com/go-jose/go-jose/v4/jwt", join(
				each("@", "ParseSigned", copies(Arg(0), Result(0)), crypto),
				each("field:Claims.@", "Subject ID", from(InPrincipal, Self)),
				each("(*JSONWebToken).@", "Claims", copies(Receiver, Rest(1)), fails(Result(0), FromCrypto)),
				each("(*JSONWebToken).@", "UnsafeClaimsWithoutVerification", copies(Receiver, Rest(0)), fails(Result(0), FromCrypto)),
			)},
			{"github.com/coreos/go-oidc/v3/oidc", join(
				each("(*IDTokenVerifier).@", "Verify", who, crypto),
				each("(*IDToken).@", "Claims", decodes(Receiver, Arg(0)), fails(Result(0), FromCrypto)),
				each("(*UserInfo).@", "Claims", decodes(Receiver, Arg(0)), fails(Result(0), FromCrypto)),
				each("(*Provider).@", "UserInfo", who, fails(Result(1), FromNetwork)),
				each("@", "NewProvider", fails(Result(1), FromNetwork)),
				each("field:IDToken.@", "Subject Issuer", from(InPrincipal, Self)),
				each("field:UserInfo.@", "Subject", from(InPrincipal, Self)),
			)},
			{"golang.org/x/oauth2", join(
				each("(*Config).@", "Exchange PasswordCredentialsToken", fails(Result(1), FromSDK)),
				each("(*Config).@", "AuthCodeURL", copies(Arg(0), Result(0))),
				each("(TokenSource).@", "Token", fails(Result(1), FromSDK)),
				each("(*Token).@", "Extra", copies(Receiver, Result(0))),
				each("(*Token).@", "Type Valid"),
				errorTypes(FromSDK, "RetrieveError"),
			)},
			{"github.com/alexedwards/scs/v2", join(
				each("(*SessionManager).@", "Get GetString GetInt GetInt64 GetBool GetBytes Pop PopString", gets(Arg(1), Result(0))),
				each("(*SessionManager).@", "Put", sets(Arg(1), Arg(2))),
				each("(*SessionManager).@", "Token", from(InCookie, Result(0))),
			)},
			{"github.com/gin-contrib/sessions", join(
				each("@", "Default", why("its Get and Set are recorded")),
				each("(Session).@", "Get", gets(Arg(0), Result(0))),
				each("(Session).@", "Set", sets(Arg(0), Arg(1))),
				each("(Session).@", "Save", fails(Result(0), FromCrypto)),
			)},
			{"github.com/labstack/echo-contrib/session", each("@", "Get", fails(Result(1), FromCrypto))},
			{"github.com/appleboy/gin-jwt/v2", join(
				each("@", "ExtractClaims ExtractClaimsFromToken", who),
				each("@", "GetToken", from(InHeader, Result(0))),
				each("(*GinJWTMiddleware).@", "TokenGenerator", fails(Result(2), FromOwn), why("fails for a key of the wrong type, and says so")),
			)},
			{"firebase.google.com/go/v4/auth", join(
				each("(*baseClient).@", "VerifyIDToken VerifyIDTokenAndCheckRevoked", who, fails(Result(1), FromSDK)),
				each("(*Client).@", "VerifySessionCookie", who, fails(Result(1), FromSDK)),
				each("field:Token.@", "UID Subject Claims", from(InPrincipal, Self)),
				each("(*baseClient).@", "GetUser GetUserByEmail", loads(Result(0)), fails(Result(1), FromSDK)),
			)},
			{"github.com/markbates/goth", each("field:User.@", "UserID", from(InPrincipal, Self))},
			{"github.com/auth0/go-jwt-middleware/v2/validator", each("field:ValidatedClaims.@", "RegisteredClaims CustomClaims", from(InPrincipal, Self))},
			{"github.com/markbates/goth/gothic", each("var:@", "CompleteUserAuth", who, fails(Result(1), FromSDK))},
			{"github.com/spiffe/go-spiffe/v2/svid/x509svid", join(
				each("@", "IDFromCert", from(InCertificate, Result(0)), fails(Result(1), FromTLS)),
				each("@", "Verify", from(InCertificate, Result(0)), fails(Result(2), FromTLS)),
			)},
			{"github.com/spiffe/go-spiffe/v2/spiffeid", each("@", "FromURI FromString", copies(Arg(0), Result(0)), fails(Result(1), FromInput))},
			{"github.com/spiffe/go-spiffe/v2/spiffegrpc/grpccredentials",
				each("@", "PeerIDFromContext", from(InCertificate, Result(0)))},
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
		each("@", "NewWithClaims", copies(Arg(1), Result(0))),
		each("@", "ParseRSAPrivateKeyFromPEM ParseECPrivateKeyFromPEM ParseRSAPublicKeyFromPEM",
			decodes(Arg(0), Result(0)), fails(Result(1), FromCrypto)),
		each("field:Token.@", "Claims", from(InPrincipal, Self)),
	)
}

func jwxRecords() []*Record {
	crypto := fails(Result(1), FromCrypto)
	return join(
		each("@", "Parse ParseString ParseRequest ParseInsecure", from(InPrincipal, Result(0)), crypto),
		each("(Token).@", "Subject", from(InPrincipal, Result(0))),
	)
}

// libCrypto is what makes text unreadable outside the standard library, and what masks it.
func libCrypto() Library {
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
			{"github.com/alexedwards/argon2id", join(
				each("@", "CreateHash", hash, fails(Result(1), FromOwn)),
				each("@", "ComparePasswordAndHash", fails(Result(1), FromOwn)),
			)},
			{"github.com/showa-93/go-mask", join(
				each("@", "Mask", flow(Mask, Arg(0), Result(0)), why("tagged fields only")),
				each("@", "String", flow(Mask, Arg(1), Result(0))),
				each("(*Masker).@", "Mask", flow(Mask, Arg(0), Result(0))),
			)},
			{"github.com/cockroachdb/redact", join(
				each("@", "Sprint", flow(Sprint, Rest(0), Result(0))),
				each("@", "Sprintf", sprintf(0, Result(0))),
				each("@", "Safe", copies(Arg(0), Result(0))),
			)},
			{"github.com/cockroachdb/redact/internal/markers",
				each("(@).Redact", "RedactableString RedactableBytes", flow(Mask, Receiver, Result(0)))},
			{"github.com/microcosm-cc/bluemonday", each("(*Policy).@", "Sanitize", copies(Arg(0), Result(0)))},
			{"github.com/tink-crypto/tink-go/v2/tink", join(
				each("(AEAD).@", "Encrypt", flow(Cipher, Arg(0), Result(0)), fails(Result(1), FromOwn)),
				each("(AEAD).@", "Decrypt", copies(Arg(0), Result(0)), fails(Result(1), FromOwn)),
				each("(DeterministicAEAD).@", "EncryptDeterministically", flow(Cipher, Arg(0), Result(0)), fails(Result(1), FromCrypto)),
				each("(MAC).@", "ComputeMAC", flow(Hash, Arg(0), Result(0)), fails(Result(1), FromCrypto)),
			)},
			{"filippo.io/age", join(each("(*X25519Identity).@", "String", copies(Receiver, Result(0))),
				each("@", "Encrypt", why("what is written to the result is encrypted on its way"), fails(Result(1), FromCrypto)))},
		},
	}
}
