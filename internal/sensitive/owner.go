package sensitive

// An owner is the struct type that a field belongs to, as far as the field's name is read by it.
type owner struct {
	words  []string
	person bool // a person: its name and address are personal
	auth   bool // about access
	text   bool // a lexer, a page of results
	turns  bool // its fields hold names of things, texts about them, or masked values
	thing  bool // a machine or a piece of software: the names of such are nobody's
}

func newOwner(w []string) owner {
	o := owner{words: w}
	if len(w) == 0 {
		return o
	}
	o.person = isPerson(w)
	o.auth = anyWord(w, authOwner)
	o.text = anyWord(w, grammar) && !o.auth
	o.turns = turnsFields(w)
	o.thing = !o.person && isThing(w)
	return o
}

// turnsFields: UserColumns.Email is a column's name, ErrorMessages.Password a text,
// MaskedUser.Email masked, TokenBlacklist.Token of no use to anybody.
func turnsFields(w []string) bool {
	switch w[len(w)-1] {
	case "column", "label", "message", "template", "route", "translation", "placeholder", "where",
		"permission", "feature", "flag", "validator", "schema", "visibility", "policy", "rule",
		"metric", "stat", "count":
		return true
	}
	for _, x := range w {
		switch x {
		case "masked", "redacted", "sanitized", "obfuscated", "scrubbed", "anonymized", "hashed",
			"encrypted", "mock", "column":
			return true
		}
		if void(x) {
			return true
		}
	}
	return false
}

// void reports whether a word says of a credential that it opens nothing any more.
func void(w string) bool {
	switch w {
	case "blacklist", "blacklisted", "blocklist", "blocklisted", "denylist", "revoked", "revocation", "invalidated":
		return true
	}
	return false
}

// errors reports whether the owner is the errors of a form: error.password is a text about the
// password. That holds for keys only, since an error type may well carry the e-mail address that
// it is about.
func (o owner) errors() bool {
	if len(o.words) == 0 {
		return false
	}
	last := o.words[len(o.words)-1]
	return last == "error" || last == "err"
}

// isPerson reports whether a struct of this name is a person. What the name ends in counts: a
// UserResponse is one, a UserGroup is not.
func isPerson(w []string) bool {
	for len(w) > 0 && wrapper(w[len(w)-1]) {
		w = w[:len(w)-1]
	}
	if len(w) == 0 {
		return false
	}
	switch last := w[len(w)-1]; {
	case surelyPerson(last):
		return len(w) < 2 || w[len(w)-2] != "system"
	case maybePerson(last):
		// A BankAccount or BuildProfile is none; UserProfile, CreateAccount and Contact are.
		for _, x := range w[:len(w)-1] {
			if !surelyPerson(x) && !maybePerson(x) && !wrapper(x) {
				return false
			}
		}
		return true
	}
	return false
}

// isThing reports whether a struct of this name is a machine or a piece of software.
func isThing(w []string) bool {
	for len(w) > 1 && wrapper(w[len(w)-1]) {
		w = w[:len(w)-1]
	}
	switch w[len(w)-1] {
	case "node", "host", "server", "machine", "device", "instance", "container", "pod", "cluster",
		"peer", "router", "printer", "vm", "service", "application", "package", "repo", "repository",
		"project", "file", "domain", "zone", "font", "cookie":
		return true
	}
	return false
}

func surelyPerson(w string) bool {
	switch w {
	case "user", "customer", "patient", "employee", "person", "people", "guest", "student",
		"teacher", "applicant", "candidate", "subscriber", "citizen", "passenger", "traveler",
		"traveller", "beneficiary", "cardholder", "consumer", "donor", "participant", "attendee",
		"resident", "borrower", "cosigner", "policyholder", "physician", "doctor", "nurse", "staff",
		"lead", "recipient", "buyer", "seller", "driver", "spouse", "guardian", "parent", "signer":
		return true
	}
	return false
}

func maybePerson(w string) bool {
	switch w {
	case "account", "profile", "contact", "member", "identity", "client", "registrant", "signup",
		"registration", "shipping", "billing":
		return true
	}
	return false
}

// wrapper reports whether a word of a struct's name says how it is used, not what it is.
func wrapper(w string) bool {
	switch w {
	case "dto", "model", "entity", "request", "req", "response", "resp", "reply", "input", "output",
		"payload", "param", "row", "record", "info", "detail", "data", "view", "form", "body", "doc",
		"document", "event", "create", "update", "get", "new", "list", "v", "db", "base", "public",
		"private", "internal", "arg", "command", "cmd", "object", "struct", "table", "full", "item":
		return true
	}
	return false
}

// lookJoined reads a field with the last word of its owner: Card.Number, Session.ID,
// Password.Hash, Secret.Data. A term must span both.
func lookJoined(o owner, w []string) (Evidence, bool) {
	if len(o.words) == 0 || len(w) == 0 || len(w) > 2 {
		return Evidence{}, false
	}
	if w[0] == "private" && len(w) == 1 && anyWord(o.words, isKey) {
		return Evidence{Class: PrivateKey, Word: "private key", Sure: true}, true // KeyPair.Private
	}
	n := len(o.words)
	if n > 1 && settings(o.words[n-1]) {
		return lookConfigured(o.words[:n-1], w)
	}
	var buf [16]string
	if w[0] == o.words[n-1] { // APIKey.Key, RecoveryCode.Code
		n--
	}
	joined := append(append(buf[:0], o.words[:n]...), w...)
	for end := len(joined); end > max(n-1, 0); end-- {
		if t := longest(joined[:end]); t != nil {
			return judgeJoined(t, joined[:end-t.len()], n, len(w))
		}
		if end == n || !transparent(joined[end-1]) {
			break
		}
	}
	return Evidence{}, false
}

// lookConfigured: DatabaseConfig.URL is that of the database. A configured address is the
// service's own, though, and a configured key may be the path of one.
func lookConfigured(what, w []string) (Evidence, bool) {
	e, ok := lookJoined(owner{words: what}, w)
	switch {
	case !ok:
	case e.Class == Credential:
		return e, true
	case e.Class == PrivateKey:
		e.Sure = false
		return e, true
	}
	return Evidence{}, false
}

// judgeJoined judges a term at the end of an owner's n words and the field's.
func judgeJoined(t *term, before []string, n, field int) (Evidence, bool) {
	if len(before) >= n || t.class == harmless || anyWord(before, negates) {
		return Evidence{}, false
	}
	if last := len(before) - 1; t.flags&token != 0 && last >= 0 && credentialToken(before[last]) {
		return Evidence{Class: Credential, Word: tokenWord(before[last]), Sure: true}, true // RefreshToken.Value
	}
	if t.flags&(token|whole|person|pass) != 0 {
		return Evidence{}, false // a lexer's Token has Text and Value as well
	}
	e := t.evidence()
	if t.words == "secret key" && field == 1 {
		e.Sure = false // Secret.Key may be the key under which to look
	}
	return e, true
}

func isKey(w string) bool { return w == "key" || w == "keypair" }

// settings reports whether a struct whose name ends in the word holds what something is configured
// with.
func settings(w string) bool {
	switch w {
	case "config", "conf", "cfg", "setting", "option", "opt", "param":
		return true
	}
	return false
}

// verdict reports whether a struct with this word in its name tells how something went, so that
// its field Pass is no password.
func verdict(w string) bool {
	switch w {
	case "result", "check", "test", "report", "summary", "case", "stage", "lint", "audit", "score",
		"exam", "grade", "render", "compiler", "suite", "assertion", "probe":
		return true
	}
	return false
}
