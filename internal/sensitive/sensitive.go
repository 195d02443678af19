// Package sensitive says what names, types and tags hold: a credential, a private key, personal
// data, a whole request.
//
// A name is read as its author meant it. It is split into words (camel case, snake case,
// initialisms), and the last words decide, because an English compound ends in what the thing is:
// userPassword is a password, passwordField is a field, tokenURL is a URL. So a name is sensitive
// only if it ends in a term of the vocabulary, followed at most by words that keep the value what
// it is (passwordString, tokenValue). Most of what only looks sensitive (secretName, keyPath,
// PasswordPolicy, emailTemplate) falls out of this one rule; what is left is listed as harmless
// terms (public key, next token, ip address) or as words that turn the meaning when they stand in
// front (maskedEmail, hasPassword, errToken).
//
// Substrings and regular expressions were not tried: every tool that uses them is known for its
// false alarms on file paths, field names and counters.
//
// Names are the weakest evidence. [Type] and [Tag] say more, [Cannot] says what is safe whatever
// it is called, and constants, lengths and hashes are the caller's to exclude.
package sensitive

// Class is a kind of sensitive data. Each is a kind of finding.
type Class uint8

// The classes.
const (
	harmless     Class = iota // a term of the vocabulary that only looks sensitive
	Credential                // passwords, tokens, API keys, connection strings
	PrivateKey                // private keys of certificates, SSH, signing
	Certificate               // client certificates and what proxies say of them
	Session                   // session ids and cookies
	GovernmentID              // social security, passport, tax numbers
	Financial                 // cards and bank accounts
	Health                    // diagnoses, medication, medical records
	Personal                  // e-mail addresses, phone numbers, names and addresses of people
	Request                   // whole requests: their headers, cookies, bodies
	Internal                  // what a service keeps of its records for itself: deleted_at, is_admin
)

// String is the kind in a finding's category: "private-key" of "sensitivelog/private-key".
func (c Class) String() string {
	switch c {
	case Credential:
		return "credential"
	case PrivateKey:
		return "private-key"
	case Certificate:
		return "certificate"
	case Session:
		return "session"
	case GovernmentID:
		return "government-id"
	case Financial:
		return "financial"
	case Health:
		return "health"
	case Personal:
		return "personal"
	case Request:
		return "request"
	case Internal:
		return "internal"
	}
	return "harmless"
}

// Evidence is what a name, type or tag holds.
type Evidence struct {
	Class Class
	Word  string // what to call it in a message: "password", "access token", "e-mail address"
	// Sure: the word means nothing else. Without it the word has innocent uses too (a token of a
	// lexer, a pass of a compiler), and a finding that rests on it alone is of low confidence.
	Sure bool
}

// Name is the evidence in the name of a local variable, a parameter or a function (for its
// result: GetJwtToken).
func Name(name string) (Evidence, bool) {
	var buf [12]string
	return look(split(buf[:0], name), inName, owner{})
}

// Field is the evidence in the name of a field of the struct type ownerName, which may be empty.
// The owner counts: Name is personal in a Customer and not in a Table, Number is a card's in a
// Card, and nothing is in a MaskedUser or UserColumns.
func Field(ownerName, name string) (Evidence, bool) {
	var buf, obuf [12]string
	o := newOwner(split(obuf[:0], ownerName))
	if o.turns {
		return Evidence{}, false
	}
	w := split(buf[:0], name)
	if e, ok := look(w, inField, o); ok {
		return e, true
	}
	return lookJoined(o, w)
}

// NameIn is the evidence in the name of a variable or parameter of a function, which says what a
// token is that no other word explains: that of auth.Login or GetAccountFromPAT gives access, that
// of a Parser or a NextPage does not.
func NameIn(name, function string) (Evidence, bool) {
	e, ok := Name(name)
	if !ok || e.Sure || e.Word != "token" {
		return e, ok
	}
	var buf [16]string
	w := split(buf[:0], function)
	e.Sure = anyWord(w, signsIn) && !anyWord(w, grammar) && !anyWord(w, notCredential)
	return e, ok
}

// signsIn reports whether a word in a function's name says that the function is about access.
func signsIn(w string) bool {
	switch w {
	case "auth", "authenticate", "authentication", "authorization", "authorize", "login", "signin", "session",
		"credential", "oauth", "oauth2", "oidc", "sso", "saml", "ldap", "jwt", "pat", "user", "account", "identity",
		"invite", "invitation", "register", "registration", "password", "verify", "webhook", "bearer", "bot":
		return true
	}
	return false
}

// Headers is the evidence in the name of a map of texts: Header, RequestHeaders. Among the headers of a
// request stands what authorizes it.
func Headers(name string) (Evidence, bool) {
	var buf [12]string
	w := split(buf[:0], name)
	if n := len(w); n == 0 || w[n-1] != "header" && w[n-1] != "headers" || anyWord(w[:n-1], negates) || anyWord(w[:n-1], answered) {
		return Evidence{}, false
	}
	return Evidence{Request, "headers", true}, true
}

// answered reports whether headers after the word are those of an answer, or of a table or a mail.
func answered(w string) bool {
	switch w {
	case "response", "resp", "reply", "table", "csv", "row", "mail", "email", "message", "block", "jwt", "jose", "file":
		return true
	}
	return false
}

// Hides reports whether a name says that the value was made unreadable, is only a piece that tells it from
// others, or opens nothing any more: maskedToken, tokenPrefix, redact(x), TokenBlacklist. It says what to call a value, not what the
// code does to it: a mask that hides nothing is found by following the value.
func Hides(name string) bool {
	var buf [12]string
	for _, w := range split(buf[:0], name) {
		if hides(w) || void(w) || w == "prefix" || w == "fingerprint" || w == "truncated" || w == "truncate" || w == "hint" || w == "short" {
			return true
		}
	}
	return false
}

// Key is the evidence in a constant key under which a value stands: of a map, a form, a JSON
// object, a log attribute. In a dotted key the segment before the last is read as the owner:
// customer.name.
func Key(key string) (Evidence, bool) {
	var buf, obuf [12]string
	w := split(buf[:0], key)
	if e, ok := look(w, inKey, owner{}); ok {
		return e, true
	}
	before, last, ok := cutLast(key)
	if !ok || len(w) > 0 && isHarmless(longest(w)) {
		return Evidence{}, false
	}
	o := newOwner(split(obuf[:0], before))
	if o.turns || o.errors() {
		return Evidence{}, false
	}
	return look(split(buf[:0], last), inField, o)
}

// Env is the evidence in the name of an environment variable.
func Env(name string) (Evidence, bool) {
	switch name {
	case "PWD", "OLDPWD", "GOOGLE_APPLICATION_CREDENTIALS", "AWS_SHARED_CREDENTIALS":
		return Evidence{}, false // directories and files
	}
	var buf [12]string
	w := split(buf[:0], name)
	if e, ok := look(w, inEnv, owner{}); ok {
		return e, true
	}
	// STRIPE_KEY, OPENAI_KEY: what the vocabulary cannot list.
	if n := len(w); n > 1 && w[n-1] == "key" && longest(w) == nil && !anyWord(w[:n-1], negates) && !plainKey(w[n-2]) {
		return Evidence{Class: Credential, Word: "key"}, true
	}
	return Evidence{}, false
}

func cutLast(key string) (before, last string, ok bool) {
	for i := len(key) - 1; i > 0; i-- {
		switch key[i] {
		case '.', '/', ':', '[':
			j := i - 1
			for j >= 0 && key[j] != '.' && key[j] != '/' && key[j] != ':' && key[j] != '[' {
				j--
			}
			return key[j+1 : i], key[i+1:], true
		}
	}
	return "", "", false
}
