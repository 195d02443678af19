package sensitive

import (
	"slices"
	"strings"
	"sync"
)

// A term is a sequence of words, as [split] gives them, and what it means at a name's end.
type term struct {
	words string // separated by spaces
	class Class
	say   string // what to call it, if not the words themselves
	flags flag
}

// A flag restricts a term.
type flag uint8

const (
	weak   flag = 1 << iota // the term has innocent uses too
	whole                   // nothing but soft words (get, new, user) may stand before it
	person                  // only in a person, or after one: Customer.Name, customerName
	data                    // only for fields, keys and environment variables: too short for locals
	pass                    // sensitive after an account word (dbPass), weak alone, else something else
	token                   // judged by what stands before it: accessToken, nextToken
	key                     // sure in a field, key or environment variable, weak in a local's name
	which                   // weak at the end of a field's name: Config.AuthHeader says which header to read, a local holds it
)

// credentials are the terms of credentials, sessions, keys and certificates.
//
// Left out, and why: username and user id (in every log by design), nonce, salt and signature
// (public by construction), state, code and hash alone (mean anything), auth alone (usually a
// service), fingerprint (made to be shown), public halves of anything, storage key (of an object
// store), consumer key (OAuth 1: an id), sid (of Windows and of Twilio), kubeconfig (mostly its
// path), hashes of tokens (nothing leads back from them).
var credentials = [...]term{
	{"password", Credential, "", 0},
	{"passwd", Credential, "password", 0},
	{"passphrase", Credential, "", 0},
	{"passcode", Credential, "", 0},
	{"pswd", Credential, "password", 0},
	{"psw", Credential, "password", weak},
	{"pass", Credential, "password", pass},
	{"pwd", Credential, "password", pass},
	{"pw", Credential, "password", pass},
	{"password hash", Credential, "", weak},
	{"passwd hash", Credential, "password hash", weak},
	{"pass hash", Credential, "password hash", weak},
	{"pwd hash", Credential, "password hash", weak},
	{"pw hash", Credential, "password hash", weak},
	{"password digest", Credential, "password hash", weak},
	{"secret", Credential, "", 0},
	{"client secret", Credential, "", 0},
	{"webhook secret", Credential, "", 0},
	{"shared secret", Credential, "", 0},
	{"secret key", Credential, "", 0},
	{"secret access key", Credential, "", 0},
	{"access key secret", Credential, "secret access key", 0},
	{"totp secret", Credential, "TOTP secret", 0},
	{"otp secret", Credential, "TOTP secret", 0},
	{"otp seed", Credential, "TOTP secret", 0},
	{"totp seed", Credential, "TOTP secret", 0},
	{"mfa seed", Credential, "TOTP secret", 0},
	{"otp key", Credential, "TOTP secret", weak},
	{"totp key", Credential, "TOTP secret", 0},
	{"tls secret", Credential, "secret", weak}, // mostly the name of one in Kubernetes
	{"k8s secret", Credential, "secret", weak},
	{"kube secret", Credential, "secret", weak},
	{"kubernetes secret", Credential, "secret", weak},
	{"secret hash", Credential, "", weak},
	{"credential", Credential, "credentials", 0},
	{"cred", Credential, "credentials", 0},
	{"credential json", Credential, "credentials", 0},
	{"service account json", Credential, "service account key", 0},
	{"basic auth", Credential, "basic authentication", weak},
	{"auth header", Credential, "authorization header", which},
	{"authorization", Credential, "authorization header", data | weak},
	{"authorization header", Credential, "", which},
	{"bearer", Credential, "bearer token", 0},
	{"api key", Credential, "API key", 0},
	{"app key", Credential, "application key", weak},
	{"access key", Credential, "", weak},
	{"auth key", Credential, "authentication key", 0},
	{"account key", Credential, "", 0},
	{"service account key", Credential, "", 0},
	{"master key", Credential, "", 0},
	{"root key", Credential, "", weak},
	{"encryption key", Credential, "", 0},
	{"decryption key", Credential, "", 0},
	{"cipher key", Credential, "", 0},
	{"symmetric key", Credential, "", 0},
	{"shared key", Credential, "", 0},
	{"preshared key", Credential, "", 0},
	{"pre shared key", Credential, "preshared key", 0},
	{"crypt key", Credential, "encryption key", weak},
	{"crypto key", Credential, "encryption key", weak},
	{"kek", Credential, "encryption key", data | weak},
	{"dek", Credential, "encryption key", data | weak},
	{"pepper", Credential, "password pepper", data | weak},
	{"password pepper", Credential, "", 0},
	{"openai key", Credential, "API key", 0},
	{"open ai key", Credential, "API key", 0},
	{"anthropic key", Credential, "API key", 0},
	{"sendgrid key", Credential, "API key", 0},
	{"mailgun key", Credential, "API key", 0},
	{"stripe key", Credential, "API key", weak}, // or the publishable one
	{"twilio key", Credential, "API key", weak},
	{"psk", Credential, "preshared key", weak},
	{"aes key", Credential, "AES key", 0},
	{"hmac key", Credential, "HMAC key", 0},
	{"jwt key", Credential, "JWT signing key", 0},
	{"session key", Credential, "", 0},
	{"license key", Credential, "", weak},
	{"data encryption key", Credential, "", 0},
	{"jwt", Credential, "JWT", 0},
	{"token", Credential, "", token},
	{"tkn", Credential, "token", weak},
	{"otp", Credential, "one-time password", key},
	{"totp", Credential, "one-time password", key},
	{"one time code", Credential, "one-time password", 0},
	{"sms code", Credential, "one-time password", 0},
	{"login code", Credential, "one-time password", 0},
	{"otp code", Credential, "one-time password", 0},
	{"totp code", Credential, "one-time password", 0},
	{"mfa code", Credential, "one-time password", 0},
	{"2fa code", Credential, "one-time password", 0},
	{"recovery code", Credential, "", 0},
	{"recovery key", Credential, "", 0},
	{"backup code", Credential, "", 0},
	{"verification code", Credential, "", weak},
	{"verify code", Credential, "verification code", weak},
	{"confirmation code", Credential, "", weak}, // of a booking, too
	{"activation code", Credential, "", weak},
	{"access code", Credential, "", weak},
	{"reset code", Credential, "", weak},
	{"auth code", Credential, "authorization code", weak},
	{"authorization code", Credential, "", weak},
	{"device code", Credential, "", weak},
	{"code verifier", Credential, "", weak},
	{"mnemonic", Credential, "", weak},
	{"wallet seed", Credential, "seed phrase", 0},
	{"seed phrase", Credential, "", 0},
	{"mnemonic phrase", Credential, "seed phrase", 0},
	{"pin", Credential, "PIN", whole | data | weak},
	{"pin code", Credential, "PIN", 0},
	{"card pin", Credential, "PIN", 0},
	{"user pin", Credential, "PIN", 0},
	{"security answer", Credential, "", 0},
	{"secret answer", Credential, "security answer", 0},
	{"presigned url", Credential, "pre-signed URL", weak},
	{"signed url", Credential, "pre-signed URL", weak},
	{"magic link", Credential, "", 0},
	{"reset link", Credential, "", 0},
	{"password reset url", Credential, "reset link", 0},
	{"reset url", Credential, "reset link", weak},
	{"recovery link", Credential, "", 0},
	{"webhook url", Credential, "webhook URL", weak},

	{"dsn", Credential, "connection string", 0},
	{"sentry dsn", Credential, "Sentry DSN", weak},
	{"connection string", Credential, "", 0},
	{"connection str", Credential, "connection string", 0},
	{"connect string", Credential, "connection string", 0},
	{"conn string", Credential, "connection string", 0},
	{"conn str", Credential, "connection string", 0},
	{"connection url", Credential, "connection string", 0},
	{"connection uri", Credential, "connection string", 0},
	{"conn url", Credential, "connection string", 0},
	{"database url", Credential, "connection string", 0},
	{"database uri", Credential, "connection string", 0},
	{"db url", Credential, "connection string", 0},
	{"db uri", Credential, "connection string", 0},
	{"mongo url", Credential, "connection string", 0},
	{"mongo uri", Credential, "connection string", 0},
	{"mongodb url", Credential, "connection string", 0},
	{"mongodb uri", Credential, "connection string", 0},
	{"redis url", Credential, "connection string", 0},
	{"redis uri", Credential, "connection string", 0},
	{"postgres url", Credential, "connection string", 0},
	{"postgres uri", Credential, "connection string", 0},
	{"postgresql url", Credential, "connection string", 0},
	{"pg url", Credential, "connection string", 0},
	{"mysql url", Credential, "connection string", 0},
	{"amqp url", Credential, "connection string", 0},
	{"amqp uri", Credential, "connection string", 0},
	{"rabbit url", Credential, "connection string", 0},
	{"nats url", Credential, "connection string", weak},
	{"broker url", Credential, "connection string", weak},
	{"rabbitmq url", Credential, "connection string", 0},
	{"jdbc url", Credential, "connection string", 0},
	{"data source", Credential, "connection string", weak},
	{"datasource", Credential, "connection string", data | weak},
	{"data source name", Credential, "connection string", 0},
	{"datasource name", Credential, "connection string", 0},

	{"session token", Session, "", 0},
	{"session cookie", Session, "", 0},
	{"session id", Session, "session id", weak},
	{"session identifier", Session, "session id", weak},
	{"phpsessid", Session, "session id", 0},
	{"jsessionid", Session, "session id", 0},
	{"sessid", Session, "session id", 0},
	{"cookie", Session, "", 0},
	{"set cookie", Session, "cookie", 0},
	{"cookie header", Session, "cookie", 0},
	{"auth cookie", Session, "session cookie", 0},

	{"private key", PrivateKey, "", 0},
	{"priv key", PrivateKey, "private key", 0},
	{"prv key", PrivateKey, "private key", 0},
	{"rsa key", PrivateKey, "RSA key", weak},
	{"ecdsa key", PrivateKey, "ECDSA key", weak},
	{"ssh key", PrivateKey, "SSH key", weak},
	{"ssh private key", PrivateKey, "SSH private key", 0},
	{"signing key", PrivateKey, "", 0},
	{"sign key", PrivateKey, "signing key", 0},
	{"signature key", PrivateKey, "signing key", weak},
	{"tls key", PrivateKey, "TLS private key", 0},
	{"ssl key", PrivateKey, "TLS private key", 0},
	{"client key", PrivateKey, "client's private key", weak},
	{"server key", PrivateKey, "server's private key", weak},
	{"ca key", PrivateKey, "private key of the CA", 0},
	{"cert key", PrivateKey, "certificate's private key", weak},
	{"key pem", PrivateKey, "private key", weak},
	{"pem key", PrivateKey, "private key", weak},
	{"private key pem", PrivateKey, "private key", 0},
	{"priv key pem", PrivateKey, "private key", 0},
	{"signing key pem", PrivateKey, "signing key", 0},
	{"tls key pem", PrivateKey, "TLS private key", 0},
	{"client key pem", PrivateKey, "client's private key", 0},
	{"server key pem", PrivateKey, "server's private key", 0},
	{"ca key pem", PrivateKey, "private key of the CA", 0},
	{"key data", PrivateKey, "private key", data | weak},
	{"pfx", PrivateKey, "key pair of a certificate", data | weak},
	{"key material", PrivateKey, "", weak},
	{"deploy key", PrivateKey, "", weak},
	{"decrypter key", PrivateKey, "decryption key", 0},

	{"client cert", Certificate, "client certificate", 0},
	{"client certificate", Certificate, "", 0},
	{"peer cert", Certificate, "peer certificate", 0},
	{"peer certificate", Certificate, "", 0},
	{"client cert pem", Certificate, "client certificate", 0},
	{"cert pem", Certificate, "certificate", weak},
	{"certificate pem", Certificate, "certificate", weak},
	{"forwarded client cert", Certificate, "client certificate", 0},

	{"request body", Request, "", weak},
	{"req body", Request, "request body", weak},
	{"raw body", Request, "request body", weak},
	{"request header", Request, "request headers", weak},
	{"req header", Request, "request headers", weak},
	{"request dump", Request, "", weak},
	{"dumped request", Request, "request dump", weak},
	{"raw request", Request, "request", weak},
	{"form value", Request, "form values", weak},
	{"post form", Request, "form values", weak},
}

// innocent are terms that end in a sensitive word and hold nothing sensitive. They win over the
// terms within them because they are longer.
var innocent = [...]term{
	{words: "public key"}, {words: "pub key"}, {words: "primary key"}, {words: "foreign key"},
	{words: "pull secret"}, {words: "image pull secret"}, {words: "image secret"}, // a secret's name
	{words: "email id"}, {words: "key pair"},
	{words: "client address"}, // of a socket
	{words: "ip address"}, {words: "mac address"}, {words: "email address id"},
	{words: "by pass"}, {words: "first pass"}, {words: "second pass"}, {words: "boarding pass"},
	{words: "cookie secret name"}, {words: "webauthn credential"}, {words: "allow credential"},
	{words: "session data source"}, {words: "oauth provider"},
	{words: "ssh host key"}, {words: "host key"}, {words: "upload session id"},
	{words: "chat session id"}, {words: "game session id"}, {words: "raft session id"},
	{words: "service account email"}, {words: "git email"}, {words: "bot email"},
}

// index finds the terms by their last word, the longest first. Some 300 terms, made when first
// asked: a program that starts hundreds of times a run often never asks.
var index = sync.OnceValue(func() map[string][]*term {
	m := make(map[string][]*term, 256)
	for _, table := range [...][]term{credentials[:], people[:], innocent[:]} {
		for i := range table {
			t := &table[i]
			last := t.words[strings.LastIndexByte(t.words, ' ')+1:]
			m[last] = append(m[last], t)
		}
	}
	for _, ts := range m {
		slices.SortStableFunc(ts, func(a, b *term) int { return len(b.words) - len(a.words) })
	}
	return m
})

// longest is the longest term at the end of the words, nil if there is none.
func longest(w []string) *term {
	for _, t := range index()[w[len(w)-1]] {
		if t.endsIn(w) {
			return t
		}
	}
	return nil
}

func (t *term) endsIn(w []string) bool {
	s := t.words
	for i := len(w) - 1; i >= 0; i-- {
		rest, ok := strings.CutSuffix(s, w[i])
		if !ok {
			return false
		}
		if rest == "" {
			return true
		}
		if rest[len(rest)-1] != ' ' {
			return false
		}
		s = rest[:len(rest)-1]
	}
	return false
}

func isHarmless(t *term) bool { return t != nil && t.class == harmless }

func (t *term) len() int { return strings.Count(t.words, " ") + 1 }

func (t *term) evidence() Evidence {
	say := t.say
	if say == "" {
		say = t.words
	}
	return Evidence{Class: t.class, Word: say, Sure: t.flags&weak == 0}
}
