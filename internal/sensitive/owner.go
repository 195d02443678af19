package sensitive

// An owner is the struct type that a field belongs to, as far as the field's name is read by it.
type owner struct {
	words  []string
	person bool // a person: its name and address are personal
	auth   bool // about access
	text   bool // a lexer, a page of results
	turns  bool // its fields hold names of things, texts about them, or masked values
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
	return o
}

// turnsFields: UserColumns.Email is a column's name, ErrorMessages.Password a text,
// MaskedUser.Email masked.
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
	n := len(o.words)
	if n == 0 || len(w) == 0 || len(w) > 2 {
		return Evidence{}, false
	}
	var buf [16]string
	joined := append(append(buf[:0], o.words...), w...)
	for end := len(joined); end > n-1; end-- {
		t := longest(joined[:end])
		if t == nil {
			if end == n || !transparent(joined[end-1]) {
				return Evidence{}, false
			}
			continue
		}
		start := end - t.len()
		if start < n && t.flags&token != 0 && start > 0 && credentialToken(joined[start-1]) && !anyWord(joined[:start], negates) {
			return Evidence{Class: Credential, Word: tokenWord(joined[start-1])}, true // RefreshToken.Value
		}
		// A lexer's Token has Text and Value as well.
		if start >= n || t.class == harmless || t.flags&(token|whole|person|pass) != 0 {
			return Evidence{}, false
		}
		if anyWord(joined[:start], negates) {
			return Evidence{}, false
		}
		return t.evidence(), true
	}
	return Evidence{}, false
}
