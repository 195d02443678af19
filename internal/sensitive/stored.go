package sensitive

import (
	"slices"
	"strings"
)

// Stored is the evidence in the name of a field of a record that is kept in a database, for who sends
// the record out. More is secret there than in a log: the hash of a password is what the table is
// protected for, and headers that a webhook sends hold what authorizes it. Certificates are no
// secret, though: whoever connects is shown them.
func Stored(ownerName, name string) (Evidence, bool) {
	e, ok := Field(ownerName, name)
	if !ok {
		return storedOnly(ownerName, name)
	}
	switch {
	case e.Class == Certificate, e.Word == "request body":
		return Evidence{}, false
	case e.Class == Request:
		e.Sure = true
	case e.Word == "password hash":
		e.Sure = true
	}
	return e, true
}

func storedOnly(ownerName, name string) (Evidence, bool) {
	var buf, obuf [12]string
	w := split(buf[:0], name)
	if len(w) == 0 {
		return Evidence{}, false
	}
	if e, ok := Headers(name); ok && !mail(split(obuf[:0], ownerName)) && (!strings.HasSuffix(name, "eader") || len(w) > 1 && sentHeader(w[len(w)-2])) {
		return e, true
	}
	if o := newOwner(split(obuf[:0], ownerName)); o.person && !o.turns && len(w) == 1 && w[0] == "hash" {
		return Evidence{Credential, "password hash", false}, true
	}
	switch {
	case w[0] == "is" && len(w) > 1 && privilege(w[len(w)-1]), len(w) == 1 && privilege(w[0]):
		return Evidence{Internal, "privilege", true}, true
	case len(w) == 2 && w[0] == "deleted" && w[1] == "at":
		return Evidence{Internal, "time of deletion", true}, true
	case len(w) == 2 && (w[0] == "internal" || w[0] == "admin") && (w[1] == "note" || w[1] == "comment"):
		return Evidence{Internal, "internal note", true}, true
	}
	return Evidence{}, false
}

// mail reports whether a record of that name is a message, whose headers say how it is shown and authorize
// nobody.
func mail(w []string) bool {
	return slices.ContainsFunc(w, func(w string) bool {
		switch w {
		case "campaign", "mail", "email", "newsletter", "message":
			return true
		}
		return false
	})
}

// sentHeader reports whether a header after the word is the text of one: most fields that are called
// after one header hold its name.
func sentHeader(w string) bool {
	switch w {
	case "request", "custom", "extra", "webhook", "auth", "http":
		return true
	}
	return false
}

// privilege reports whether a flag of that name says what somebody may do everywhere.
func privilege(w string) bool {
	switch w {
	case "admin", "superuser", "superadmin", "sysadmin", "root", "staff":
		return true
	}
	return false
}

// Never reports whether the evidence is that of what no response should hold, of whatever struct: a
// password, hashed or not, or a private key.
func (e Evidence) Never() bool {
	return e.Word == "password" || e.Word == "password hash" || e.Class == PrivateKey
}
