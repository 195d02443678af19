package sensitive

// A place is where a name stands.
type place uint8

const (
	inName place = iota
	inField
	inKey
	inEnv
)

// look finds what the words of a name hold.
func look(w []string, at place, o owner) (Evidence, bool) {
	w = thing(w)
	for end := len(w); end > 0; end-- {
		if t := longest(w[:end]); t != nil {
			// passwordHash is a term, password data hash is none: what follows was transparent.
			e, ok := judge(t, w[:end-t.len()], at, o)
			if t.flags&which != 0 && at == inField && end == len(w) {
				e.Sure = false
			}
			return e, ok
		}
		if !transparent(w[end-1]) {
			break
		}
	}
	return Evidence{}, false
}

// thing cuts off what a name says of where its value comes from and where it goes: of
// tokenFromRequest, passwordForUser, usersByEmail it keeps token, password, users.
func thing(w []string) []string {
	for i := 1; i < len(w); i++ {
		switch w[i] {
		case "from":
			if i == len(w)-1 {
				return nil // emailFrom is the sender that the service is configured with
			}
			return w[:i]
		case "per": // tokensPerSecond
			return nil
		case "by", "with", "for", "as", "via", "into", "using", "if", "when", "to":
			return w[:i]
		case "in":
			switch w[i-1] {
			case "sign", "log", "check", "built", "opt":
				continue
			}
			return w[:i]
		}
	}
	return w
}

// judge decides whether a term holds with these words before it.
func judge(t *term, before []string, at place, o owner) (Evidence, bool) {
	if n := len(before); n > 0 && t.class == Credential && hashes(before[n-1]) && t.hashable() {
		if anyWord(before[:n-1], negates) {
			return Evidence{}, false
		}
		// No secret, but what attackers of passwords look for first: users' records hold it.
		return Evidence{Class: Credential, Word: "password hash"}, true
	}
	if t.class == Personal && o.thing {
		return Evidence{}, false
	}
	if t.class == harmless || anyWord(before, negates) || at == inName && len(before) > 0 && acts(before[0]) {
		return Evidence{}, false
	}
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	if last == "of" { // nameOfSecret, numberOfTokens
		return Evidence{}, false
	}
	e := t.evidence()
	switch {
	case t.flags&data != 0 && at == inName,
		t.flags&whole != 0 && !t.alone(before),
		t.flags&person != 0 && !o.person && !surelyPerson(last):
		return Evidence{}, false
	case t.flags&person != 0:
		e.Sure = false // a name is personal data that people choose to show
	case t.flags&pass != 0:
		if last != "" && !account(last) && !soft(last) || last == "" && anyWord(o.words, verdict) {
			return Evidence{}, false
		}
		e.Sure = account(last) || at != inName
	case t.flags&key != 0:
		e.Sure = at != inName
	case t.flags&token != 0:
		return judgeToken(e, before, at, o)
	}
	if anyWord(before, doubtful) {
		e.Sure = false
	}
	return e, true
}

// hashable reports whether the hash of what the term names is kept in databases and worth
// guessing from.
func (t *term) hashable() bool {
	return t.flags&pass != 0 || t.words == "password" || t.words == "passwd" || t.words == "passphrase" ||
		t.words == "passcode"
}

// alone reports whether a term stands alone but for soft words and the person that it is of.
func (t *term) alone(before []string) bool {
	for i, w := range before {
		isOwner := t.flags&person != 0 && i == len(before)-1 && surelyPerson(w)
		// The display name of a user is called so; a user's login name is in every log.
		if isOwner && w == "user" && t.words == "name" {
			return false
		}
		if !soft(w) && !isOwner {
			return false
		}
	}
	return true
}

// judgeToken: no word has more meanings. Alone it is weak, but for keys of requests and
// environment variables.
func judgeToken(e Evidence, before []string, at place, o owner) (Evidence, bool) {
	for i := len(before) - 1; i >= 0; i-- {
		w := before[i]
		switch {
		case w == "csrf" || w == "xsrf" || w == "antiforgery":
			e.Word, e.Sure = "CSRF token", false
			return e, true
		case w == "request" && i == len(before)-1, soft(w) && !notCredential(w):
			continue
		case credentialToken(w):
			e.Sure = !anyWord(before, doubtful)
			if i == len(before)-1 {
				e.Word = tokenWord(w)
			}
			return e, true
		case notCredential(w):
			return Evidence{}, false
		}
	}
	if o.text {
		return Evidence{}, false
	}
	e.Sure = at == inEnv || at == inKey && len(before) == 0 || at == inField && o.auth
	if anyWord(before, doubtful) {
		e.Sure = false
	}
	return e, true
}

// tokenWord is what to call a token that stands after the word.
func tokenWord(w string) string {
	switch w {
	case "api":
		return "API token"
	case "jwt":
		return "JWT"
	case "id":
		return "ID token"
	case "access":
		return "access token"
	case "refresh":
		return "refresh token"
	case "session":
		return "session token"
	case "reset":
		return "reset token"
	case "bearer":
		return "bearer token"
	case "auth", "authentication":
		return "authentication token"
	}
	return "token"
}

func anyWord(w []string, is func(string) bool) bool {
	for _, x := range w {
		if is(x) {
			return true
		}
	}
	return false
}
