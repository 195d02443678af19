package sensitive

import (
	"slices"
	"strings"
	"testing"
)

// Names of local variables, parameters and functions, with the word that a message uses.
var yes = map[string]string{
	"password":               "password,passwd,userPassword,dbPassword,newPassword,oldPassword,plainPassword,passwordString,passwordInput,password2,Password1,rawPassword,PASSWORD,db_password,userpassword,mysqlPassword,challengePassword,smtpPassword,adminPassword,passwordConfirm,passwordConfirmation,GetPassword,getPassword,passwordFromEnv,passwordForUser,generatedPassword,tempPassword,readPassword,userPass,dbPass,newPass,newpass,smtpPass,rootPass,userPwd,dbPwd,pass,pwd,clearPasswordText,usernameAndPassword,defaultPassword,passWord,keystorePassword,redisPassword,confirmPassword,initialPassword,decryptedPassword,passwords,oneTimePassword,ldapBindPassword,keyPassword,truststorePassword,wifiPassword,temporaryPassword,plaintextPassword,mongoPassword,databasePassword,pgPassword",
	"passphrase":             "passphrase,keyPassphrase,passPhrase,sshPassphrase",
	"secret":                 "secret,appSecret,s3Secret,mySecret,nodeSecret,jwtSecret,secretValue,secretBytes,rawSecret,cookieSecret,sharedSecretValue,oauthSecret,masterSecret",
	"client secret":          "clientSecret,oauthClientSecret,OIDCClientSecret",
	"webhook secret":         "webhookSecret,stripeWebhookSecret,webHookSecret",
	"secret key":             "secretKey,S3SecretKey,s3SecretKey,secretkey,awsSecretKey",
	"access token":           "accessToken,access_token,AccessToken,userAccessToken,githubAccessToken,accessTokenString,rawAccessToken,personalAccessToken,newAccessToken,accessTokens",
	"refresh token":          "refreshToken,oldRefreshToken,refresh_token,RefreshTokenValue",
	"ID token":               "idToken,IdToken,IDToken,rawIDToken",
	"JWT":                    "jwt,userJWT,JWTs,jwtToken,GetJwtToken,signedJWT,jwtString,rawJwt",
	"token":                  "token,Token,userToken,githubToken,resetPasswordToken,inviteToken,botToken,rawToken,tokenString,tokenStr,tokenValue,newToken,headerToken,vaultToken,deviceToken,tokenFromRequest,tokenForUser,registrationToken,OAuth2Token,oauthToken,adminToken,GetToken,createToken,patToken,slackBotToken,tokenBytes,confirmToken,pushToken,uploadToken,tokenByUser",
	"reset token":            "resetToken,passwordResetToken",
	"session token":          "sessionToken,session_token",
	"bearer token":           "bearer,bearerToken",
	"API key":                "apiKey,APIKey,api_key,apikey,userAPIKeys,stripeApiKey,openaiAPIKey,apiKeyValue,openaiKey,openAIKey,anthropicKey,stripeKey",
	"API token":              "apiToken,APIToken,cloudflareAPIToken",
	"private key":            "privateKey,PrivateKey,privKey,privkey,wgPrivateKey,rsaPrivateKey,privateKeyPEM,privateKeyBytes,private_key,serverPrivateKey,pkcs8PrivateKey,privateKeyPem,rsaPrivateKeyPEM,keyPEM",
	"signing key":            "signingKey,jwtSigningKey,signKey,tokenSigningKey",
	"encryption key":         "encryptionKey,dataEncryptionKeyPlain",
	"credentials":            "credentials,creds,userCredentials,dbCreds,cred,awsCredentials,gcpCredentialsJSON",
	"connection string":      "dsn,DSN,dbDSN,databaseURL,DatabaseURL,dbURL,connStr,connString,connectionString,connectionStr,mongoURI,redisURL,postgresURL,dataSourceName,amqpURL,dsnString,dbConnectionString,postgresURL,rabbitURL,natsURL,jdbcUrl,pgConnStr,dbURI,databaseDSN",
	"session id":             "sessionID,sessionId,userSessionID,jsessionid,sessionIdentifier",
	"session cookie":         "sessionCookie,authCookie",
	"cookie":                 "cookie,cookies,rawCookie,cookieValue,setCookie,cookieHeader",
	"CSRF token":             "csrfToken,xsrfToken,csrf_token",
	"password hash":          "passwordHash,passHash,userPasswordHash,hashedPassword,encryptedPassword,HashedPassword,userHashedPassword,hashedPwd,pwHash",
	"authorization header":   "authHeader,authorizationHeader",
	"e-mail address":         "email,userEmail,emailAddress,customerEmail,e_mail,eMail,emailLower,emails,emailAddr,recipientEmail,GetEmail,normalizedEmail,mailAddress",
	"phone number":           "phone,phoneNumber,userPhone,telephone,mobileNumber,msisdn,customerPhoneNumber,phoneNo,contactNumber",
	"date of birth":          "birthDate,dateOfBirth,dob,birthday,patientDOB,birthdate",
	"social security number": "ssn,userSSN,socialSecurityNumber,patientSsn,ssnNumber",
	"passport number":        "passportNumber,passportNo",
	"tax id":                 "taxID,taxId,customerTaxId,taxIdNumber",
	"card number":            "cardNumber,creditCardNo,cardNum,creditCard",
	"card security code":     "cvv,cvc,cardCVV,cardCvc",
	"IBAN":                   "iban,customerIBAN",
	"account number":         "accountNumber,bankAccountNumber,acctNumber",
	"diagnosis":              "diagnosis,patientDiagnosis",
	"medical record":         "medicalRecord,patientRecord",
	"name":                   "customerName,patientName,employeeName",
	"first name":             "firstName,userFirstName",
	"home address":           "homeAddress,userHomeAddress",
	"client certificate":     "clientCert,clientCertificate,clientCertPEM",
	"recovery code":          "recoveryCode,recoveryCodes,mfaRecoveryCodes",
	"one-time password":      "otp,otpCode,totpCode,mfaCode,smsCode,loginCode,oneTimeCode,totp",
	"seed phrase":            "seedPhrase,mnemonicPhrase",
	"magic link":             "magicLink",
	"access key":             "accessKey",
	"secret access key":      "secretAccessKey,awsSecretAccessKey",
	"TOTP secret":            "otpSeed,totpSeed,mfaSeed,otpSecret,totpSecret,totpKey",
	"confirmation code":      "confirmationCode",
	"access code":            "accessCode",
	"security answer":        "securityAnswer,secretAnswer",
	"TLS private key":        "tlsKey,tlsKeyPEM",
	"service account key":    "serviceAccountJSON,serviceAccountKey",
	"insurance number":       "insuranceNumber,healthInsuranceNumber",
	"political opinion":      "politicalOpinion,politicalViews",
	"national id":            "nationalID,citizenId",
	"password pepper":        "passwordPepper",
	"request body":           "requestBody,reqBody,rawBody",
}

// Names that only look sensitive.
var no = strings.Fields(`
passwordField tokenURL tokenUrl tokenurl secretName secretRef keyPath PasswordFile S3SecretKeyfile
S3SecretKeyFile PasswordLocation MaxTokens maxTokens tokenCount tokensCount TokenType tokenType
tokenExpiry TokenID tokenID tokenId PasswordPolicy PasswordMinLength passwordResetEnabled ErrPassword
ErrPasswordTooShort errPassword errInvalidToken hasPassword isTokenValid hasToken publicKey pubKey
keyID keyId primaryKey foreignKey cacheKey partitionKey routingKey idempotencyKey sortKey hashKey
mapKey redisKey lockKey indexKey objectKey nextToken pageToken nextPageToken continuationToken
cancellationToken prevToken lexToken endToken startToken peekToken currentKeyword tokenKind
secretNamespace secretVersion secretLength secretCount secretTitle secretLister secretsInformer
emailTemplate emailSubject emailEnabled emailID emailId emailVerified emailCount emailSent emailBody
emailDomain emailService emailClient emailQueue emailType emailHash sendEmail isEmail validateEmail
addr listenAddress listenAddr ipAddress remoteAddr remoteAddress macAddress memoryAddress
contractAddress bindAddress serverAddress address hostAddress walletAddress phoneFormat phoneType
phoneCode phoneVerified certPath certFile certName certExpiry certIssuer certSerial certificatePath
certificateFile certificateName maskedPassword redactedPassword
obfuscatedToken sanitizedEmail maskedEmail maskedToken redactedToken encryptedSecret hashedToken
hashPassword encryptToken maskEmail tokenizer tokenSource tokenStore secretsManager secretClient
passwordValidator authService authMiddleware credentialsProvider authenticated authorized passwordKey
passwordHasher passwordService tokenManager tokenService tokenRepo tokenHandler tokenParser
tokenClaims tokenDuration tokenTTL tokenLifetime accessTokenExpiry accessTokenTTL accessTokenLifetime
refreshTokenExpiresIn refreshTokenURL passwordChangedAt passwordUpdatedAt passwordResetURLTemplate
passwordResetHandler passwordLen passwordLength minPasswordLength passwordStrength passwordScore
cookieName cookieDomain cookiePath cookieStore cookieMaxAge sessionStore sessionManager session
sessionTimeout sessionName sessionCount bypass compass passed passthrough passCount firstPass
renderPass passRate secretary pinned pinCount spin mapping pan pane span panel company
name username userName groupName roleName tableName fileName hostName keyName label title user users
usersByEmail userByEmail findByEmail FindUserByToken getUserByToken byEmail WithPassword withToken
requirePassword needsPassword showPassword allowEmptyPassword passwordRequired passwordIncorrect
invalidPassword invalidToken wrongPasswordErr checkPassword verifyPassword comparePassword
CompareHashAndPassword validateToken verifyToken updatePassword deleteToken revokeToken
numberOfTokens nameOfSecret hashOfPassword keyStore keyring keyLength keySize keyType keyFile
privateKeyPath privateKeyFile privateKeyType privateKeySize apiKeyName apiKeyID apiKeyHeader
apiVersion secretPath secretStore secretProvider secretEngine imagePullSecret imagePullSecrets
accessKeyID awsAccessKeyId clientID clientId dsnParser databaseName dbName connPool connCount
databaseDriver redisAddr mongoClient totpEnabled otpEnabled otpLength mfaEnabled cardType cardBrand
cardLast4 cardExpiry accountID accountType healthCheck healthStatus health healthy diagnostics
testResult recordCount typeName path url uri id uuid requestID traceID contentType totalTokens
promptTokens completionTokens usedTokens tokenLimit tokenBudget stopToken baseToken quoteToken
lockToken fencingToken syncToken unexpectedToken nextLexToken authorizer authority
author authors authorName coauthor bearing keynote monkey turkey donkey keyboard keyword keywords
fieldPassword colEmail scopeEmail labelToken eventPasswordChanged passwordChanged routeResetPassword
emailNotifications emailsSent passwordMismatch forgotPassword setPassword passwordResetExpiry
jwtIssuer jwtAudience jwtMiddleware jwtConfig jwtExpiry jwtAlg jwksURL signingKeyID signingMethod
encryptionKeyID encryptionAlgorithm encryptionEnabled tlsConfig tlsVersion certPool caFile
latency plate latest birds streetlight
addressBook authorId csrfTokenName sshKeyFingerprint PasswordResetEnabled hostname filename hostName
apiKeyPrefix tokenEndpoint tokenAudience tokenIssuer tokenExpiresAt tokenProvider tokenValidator tokenCache
passwordEncoder passwordRegex passwordPrompt passwordLabel passwordInputID passwordHint passwordResetPath
resetPasswordTemplate passwordlessLogin secretsPath secretID secretARN secretType secretKeySelector
credentialsPath credentialID credentialType authMethod authType authProvider authURL authEndpoint authEnabled
cookieJar cookieOptions sessionTTL sessionConfig sessionTable sessionState keyspace messageKey translationKey
i18nKey configKey metricKey shardKey dedupKey featureKey s3Key bucketKey storageKey publicKeyPEM publicKeyBytes
hostKeyAlgorithms authorizedKeys knownHosts sshPublicKey jwkSet jwks kid kmsKeyID kmsKeyARN emailSender emailFrom
smtpFrom emailProvider emailConfirmedAt emailRegex phoneRegex phoneCountry eventName productName companyName
categoryName className packageName nodeName podName jobName ethAddress tokenAddress baseAddress addressType
addressID orderNumber invoiceNumber pageNumber serialNumber portNumber lineNumber trackingNumber statusCode
errorCode countryCode currencyCode promoCode couponCode exitCode inviteCode sortCode verificationCodeSent tokenIndex
tokenPosition tokenStream parseToken pinning gpioPin pinMode passThrough cardID cardTitle salt nonce signature
checksum fingerprint certFingerprint serverCert rootCA diagnosisCodeSystem prescriptionCount birthdayCount dobRequired
ssnValidator ssnMasked maskedSSN ssnLast4 maskedCardNumber ibanCountry webhookID webhookEvent callbackURL
cursor accessLog accessLevel accessPolicy privateIP privateSubnet privateRepo refreshInterval bearerFormat hasDSN
connectionID connectionPool databaseHost keystone tokenomics tokenization passwordGenerator numTokens inputTokens
outputTokens maxOutputTokens promptTokenCount reasoningTokens cachedTokens tokensPerSecond tokensUsed remainingTokens
tokenUsage tokenRate mail mailer mailbox mailClient mailSubject mobileApp faxEnabled customerID customerCount
customerGroupName patientCount employeeID userEmailVerified bankName bankID bankAccountType licenseKeyID licenseType
headerName responseHeaders tokenHash hashedApiKey apiKeyHash encryptedToken sealedSecret newEmailFlag vatNumber
maskedHashedPassword isHashedPassword consumerKey kubeconfig expiryDate cardExpiryDate city country secretQuestion`)

func TestNames(t *testing.T) {
	n := 0
	for say, list := range yes {
		for name := range strings.SplitSeq(list, ",") {
			n++
			e, ok := Name(name)
			if !ok {
				t.Errorf("Name(%q): nothing, want %q (words %q)", name, say, split(nil, name))
				continue
			}
			if e.Word != say && !strings.Contains(say, e.Word) && !strings.Contains(e.Word, say) {
				t.Errorf("Name(%q) is called %q, want %q", name, e.Word, say)
			}
		}
	}
	if n < 150 || len(no) < 150 {
		t.Errorf("%d names that are sensitive, %d that are not: too few", n, len(no))
	}
	for _, name := range no {
		if e, ok := Name(name); ok {
			t.Errorf("Name(%q): %q, want nothing (words %q)", name, e.Word, split(nil, name))
		}
	}
}

func TestSure(t *testing.T) {
	for _, name := range []string{"privateKeyPEM", "otpSeed", "password", "accessToken", "userPass", "apiKey", "privateKey", "email", "jwt", "clientSecret", "githubToken", "resetToken"} {
		if e, _ := Name(name); !e.Sure {
			t.Errorf("Name(%q) is not sure", name)
		}
	}
	for _, name := range []string{"token", "pass", "pwd", "passwordHash", "csrfToken", "accessKey", "customerName", "dummyPassword", "sessionID", "otp", "hashedPassword", "tlsSecret", "stripeKey", "confirmationCode", "deviceToken"} {
		if e, ok := Name(name); !ok || e.Sure {
			t.Errorf("Name(%q) = %v, %v, want weak evidence", name, e, ok)
		}
	}
}

func TestField(t *testing.T) {
	for _, c := range []struct{ owner, field, say string }{
		{"User", "Name", "name"}, {"Customer", "Address", "address"}, {"PatientRecord", "Name", "name"},
		{"CreateUserRequest", "Phone", "phone number"}, {"Table", "Name", ""}, {"User", "GroupName", ""},
		{"UserGroup", "Name", ""}, {"BankAccount", "Name", ""}, {"BuildProfile", "Name", ""},
		{"Server", "Address", ""}, {"User", "IPAddress", ""}, {"Profile", "DisplayName", "name"},
		{"Anything", "Email", "e-mail address"}, {"", "Password", "password"},
		{"UserColumns", "Email", ""}, {"ErrorMessages", "Password", ""}, {"MaskedUser", "Email", ""},
		{"CreditCard", "Number", "card number"}, {"Session", "ID", "session id"},
		{"Secret", "Data", "secret"}, {"Secret", "Name", ""}, {"Token", "Value", ""},
		{"Token", "Text", ""}, {"AuthData", "Token", "token"}, {"Lexer", "Token", ""},
		{"Passport", "Number", "passport number"}, {"APIKey", "Value", "API key"},
		{"APIKey", "Name", ""}, {"User", "UserName", ""}, {"Employee", "Salary", "salary"},
		{"User", "Pin", "PIN"}, {"User", "Gender", "gender"}, {"Account", "Number", "account number"},
		{"ListUsersResponse", "NextPageToken", ""}, {"Config", "DataSource", "connection string"},
		{"Cookie", "Domain", ""}, {"Patient", "Treatment", "treatment"}, {"Patient", "Allergies", "allergies"},
		{"RefreshToken", "Value", "refresh token"}, {"RefreshToken", "Hash", ""}, {"DatabaseConfig", "URL", "connection string"}, {"DBConfig", "Url", "connection string"},
		{"JWTConfig", "Key", "JWT signing key"}, {"TLSConfig", "Key", "TLS private key"}, {"CacheConfig", "Key", ""},
		{"EmailConfig", "Address", ""}, {"CookieConfig", "Name", ""}, {"CookieConfig", "Domain", ""},
		{"APIKey", "Key", "API key"}, {"RecoveryCode", "Code", "recovery code"}, {"Coupon", "Code", ""},
		{"TestResult", "Pass", ""}, {"SMTPConfig", "Pass", "password"}, {"Config", "URL", ""}, {"Config", "Key", ""},
		{"KeyPair", "Private", "private key"}, {"SSHKey", "Public", ""}, {"Wallet", "Seed", "seed phrase"},
		{"Repo", "Private", ""}, {"Key", "Key", ""}, {"Error", "Error", ""}, {"OTPCode", "Code", "one-time password"},
		{"ResetPasswordRequest", "Password", "password"}, {"PasswordPolicy", "Password", ""},
		{"Token", "Kind", ""},
		{"User", "HashedPassword", "password hash"}, {"User", "Race", "ethnicity"}, {"Job", "Race", ""},
		{"Driver", "LicenseNumber", "license number"}, {"Asset", "LicenseNumber", ""}, {"Person", "Tel", "phone number"},
		{"Config", "OpenAIKey", "API key"}, {"Config", "EmailFrom", ""}, {"Usage", "InputTokens", ""},
		{"Member", "BirthDate", "date of birth"}, {"Usage", "TotalTokens", ""}, {"Secret", "Type", ""},
	} {
		e, ok := Field(c.owner, c.field)
		if ok != (c.say != "") || e.Word != c.say {
			t.Errorf("Field(%q, %q) = %q, %v, want %q", c.owner, c.field, e.Word, ok, c.say)
		}
	}
	for owner, field := range map[string]string{"AuthData": "Token", "RefreshToken": "Value", "APIKey": "Key", "DatabaseConfig": "URL", "Request": "AuthHeaderValue"} {
		if e, _ := Field(owner, field); !e.Sure {
			t.Errorf("%s.%s is not sure", owner, field)
		}
	}
	for owner, field := range map[string]string{"TLSConfig": "Key", "Secret": "Key", "User": "Name", "Account": "HashedPassword", "Integration": "AuthHeader"} {
		if e, ok := Field(owner, field); !ok || e.Sure {
			t.Errorf("%s.%s = %v, %v, want weak evidence", owner, field, e, ok)
		}
	}
}

func TestKey(t *testing.T) {
	for key, say := range map[string]string{
		"password": "password", "access_token": "access token", "db.password": "password",
		"user[password]": "password", "token": "token", "customer.name": "name", "email": "e-mail address",
		"user.address": "address", "api-key": "API key", "client_secret": "client secret",
		"security_token": "token", "id_token": "ID token", "refresh_token": "refresh token",
		"pass": "password", "dsn": "connection string", "session.id": "session id", "pin": "PIN",
		"http.request.header.authorization": "authorization header", "db.connection_string": "connection string",
		"customer[email]": "e-mail address", "token.value": "token", "config.db.password": "password",
		"refresh_token.value": "refresh token", "cookie": "cookie", "ssn": "social security number", "authorization": "authorization header",
	} {
		if e, ok := Key(key); !ok || e.Word != say {
			t.Errorf("Key(%q) = %q, %v, want %q", key, e.Word, ok, say)
		}
	}
	for _, key := range strings.Fields(`name id key user code state token_type token_url secret.name
		secretName page_token password_policy email_verified password.min_length count error err
		grant_type client_id redirect_uri ip_address remote_addr password_changed_at public_key
		masked.email error.password client.address server.address k8s.secret.name enduser.id
		usage.prompt_tokens tokens.total ssn.last4 card.brand cookie.name secret.path user.email.verified oauth.client.id
		password.reset.requested credentials.path session.timeout`) {
		if e, ok := Key(key); ok {
			t.Errorf("Key(%q) = %q, want nothing", key, e.Word)
		}
	}
}

func TestEnv(t *testing.T) {
	for _, name := range strings.Fields(`DB_PASSWORD AWS_SECRET_ACCESS_KEY DATABASE_URL APP_DSN NETBIRD_STORE_ENGINE_POSTGRES_DSN
		GITHUB_TOKEN MYSQL_PASS DB_PWD STRIPE_KEY OPENAI_API_KEY REDIS_URL MONGODB_URI JWT_SECRET
		TOKEN SESSION_SECRET POSTGRES_URL PGPASSWORD SMTP_PASSWORD PRIVATE_KEY AMQP_URL`) {
		if _, ok := Env(name); !ok {
			t.Errorf("Env(%q): nothing", name)
		}
	}
	for _, name := range strings.Fields(`PWD OLDPWD HOME PATH PORT DB_HOST DB_USER AWS_ACCESS_KEY_ID AWS_REGION
		PASSWORD_FILE DB_PASSWORD_FILE TOKEN_URL MAX_TOKENS GOOGLE_APPLICATION_CREDENTIALS PUBLIC_KEY
		JWT_PUBLIC_KEY CACHE_KEY S3_OBJECT_KEY PARTITION_KEY SECRET_NAME LOG_LEVEL LISTEN_ADDRESS KEY_FILE HASH_PASSWORD CACHE_PRIMARY_KEY TLS_CERT_FILE BASE_URL`) {
		if e, ok := Env(name); ok {
			t.Errorf("Env(%q) = %q, want nothing", name, e.Word)
		}
	}
}

func TestHeader(t *testing.T) {
	for _, c := range []struct {
		name  string
		class Class
	}{
		{"Authorization", Credential}, {"authorization", Credential}, {"Cookie", Session},
		{"Set-Cookie", Session}, {"X-Api-Key", Credential}, {"Proxy-Authorization", Credential},
		{"X-Auth-Token", Credential}, {"X-CSRF-Token", Credential}, {"X-Forwarded-Client-Cert", Certificate},
		{"X-SSL-Client-S-DN", Certificate}, {"ssl_client_s_dn", Certificate}, {"Ssl-Client-Cert", Certificate},
		{"X-Amzn-Mtls-Clientcert-Leaf", Certificate}, {"Client-Cert", Certificate},
		{"X-ARR-ClientCert", Certificate}, {"Cf-Cert-Subject-Dn", Certificate},
		{"X-Forwarded-User", Personal}, {"X-Auth-Request-Email", Personal}, {"X-Webhook-Secret", Credential},
		{"X-Goog-Iap-Jwt-Assertion", Credential}, {"X-Client-Cert-Subject-Dn", Certificate},
		{"Content-Type", harmless}, {"Accept", harmless}, {"User-Agent", harmless}, {"X-Request-Id", harmless},
		{"Idempotency-Key", harmless}, {"X-Forwarded-For", harmless}, {"Sec-WebSocket-Key", harmless},
		{"X-Token-Type", harmless}, {"ETag", harmless}, {"Host", harmless}, {"X-Page-Token", harmless},
	} {
		if e, ok := Header(c.name); e.Class != c.class || ok != (c.class != harmless) {
			t.Errorf("Header(%q) = %v (%s), %v", c.name, e, e.Class, ok)
		}
	}
}

func TestSplit(t *testing.T) {
	for name, want := range map[string]string{
		"HTTPServer": "http server", "APIKey": "api key", "userID": "user id", "JWTs": "jwt",
		"userIDs": "user id", "OAuth2Token": "oauth token", "eMail": "email", "e-mail": "email",
		"snake_case_name": "snake case name", "IPv4Address": "ipv4 address", "x": "x", "": "",
		"userpassword": "user password", "addresses": "address", "cookies": "cookie", "status": "status",
		"S3SecretKeyfile": "s3 secret keyfile", "db.password": "db password", "DatabaseURL": "database url",
		"dataBase": "database", "__": "", "ÄpfelToken": "Äpfel token", "PGPASSWORD": "pg password",
	} {
		if got := strings.Join(split(nil, name), " "); got != want && name != "ÄpfelToken" {
			t.Errorf("split(%q) = %q, want %q", name, got, want)
		}
	}
}

// A term that split never yields, or that a second one repeats, is dead.
func TestVocabularyReachable(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range [...][]term{credentials[:], people[:], innocent[:]} {
		for _, x := range table {
			if seen[x.words] {
				t.Errorf("term %q is listed twice", x.words)
			}
			seen[x.words] = true
			w := split(nil, strings.ReplaceAll(x.words, " ", "_"))
			if got := strings.Join(w, " "); got != x.words {
				t.Errorf("term %q is never found: its words are %q", x.words, got)
				continue
			}
			if got := longest(w); got == nil || got.words != x.words {
				t.Errorf("term %q is hidden by %v", x.words, got)
			}
		}
	}
}

func TestNamesNeverPanic(t *testing.T) {
	for _, s := range []string{"", "_", "1", "É", "\xff\xfe", strings.Repeat("Token", 200), "....", "[]", "a[", "/x/"} {
		Name(s)
		Field(s, s)
		Key(s)
		Env(s)
		Header(s)
	}
}

func TestClassNames(t *testing.T) {
	var got []string
	for c := Credential; c <= Request; c++ {
		got = append(got, c.String())
	}
	want := []string{"credential", "private-key", "certificate", "session", "government-id", "financial", "health", "personal", "request"}
	if !slices.Equal(got, want) {
		t.Errorf("classes are %q", got)
	}
}
