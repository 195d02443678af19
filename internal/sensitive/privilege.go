package sensitive

// Power is what somebody gains who may choose a field of a record.
type Power uint8

// The powers, the worst first.
const (
	AnyColumn  Power = iota // whatever the table has
	Rights                  // what somebody may do
	Login                   // the hash of a password: to sign in as somebody
	Trust                   // that something was verified or approved
	Money                   // what somebody has
	Ownership               // whose a record is
	Price                   // what something costs
	State                   // what became of it
	Identifier              // which record it is
)

// String is the kind in a finding's category: "ownership" of "massassign/ownership".
func (p Power) String() string {
	return [...]string{"any-column", "rights", "login", "trust", "money", "ownership", "price", "state", "identifier"}[p]
}

// Privileged is what a client gains that may choose a field of that name, and what to call the field.
// A name counts as a whole, so that it says little of fields that only mention a role: roleDescription.
func Privileged(name string) (p Power, word string, ok bool) {
	var buf [12]string
	w := split(buf[:0], name)
	if len(w) > 1 && (w[0] == "is" || w[0] == "has") {
		w = w[1:]
	}
	if len(w) == 0 {
		return 0, "", false
	}
	last := w[len(w)-1]
	id := last == "id" && len(w) > 1
	what := last
	if id {
		what = w[len(w)-2]
	}
	switch {
	case len(w) <= 2 && grants(what) && (!id || what == "role"):
		return Rights, "role or permission", true
	case len(w) == 2 && w[0] == "access" && last == "level":
		return Rights, "access level", true
	case last == "hash" && len(w) > 1 && (w[len(w)-2] == "password" || w[len(w)-2] == "passwd"):
		return Login, "password hash", true
	case certifies(last), len(w) > 1 && last == "at" && certifies(w[len(w)-2]):
		return Trust, "sign of trust", true
	case len(w) <= 2 && (last == "balance" || last == "credit"):
		return Money, "balance", true
	case len(w) <= 3 && id && owns(what), len(w) == 2 && w[1] == "by" && (w[0] == "created" || w[0] == "owned"), len(w) == 1 && (what == "owner" || what == "tenant" || what == "organization" || what == "organisation"):
		return Ownership, "owner", true
	case len(w) <= 2 && (last == "price" || last == "discount"):
		return Price, "price", true
	case len(w) == 1 && (last == "status" || last == "state"):
		return State, "state", true
	case len(w) == 1 && last == "id":
		return Identifier, "id", true
	}
	return 0, "", false
}

// grants reports whether a field that is called so says what somebody may do.
func grants(w string) bool {
	switch w {
	case "role", "permission", "privilege", "admin", "superuser", "superadmin", "sysadmin", "staff":
		return true
	}
	return false
}

// certifies reports whether a field that ends so says that somebody looked at the record.
func certifies(w string) bool {
	switch w {
	case "verified", "approved", "confirmed":
		return true
	}
	return false
}

// owns reports whether the id of one says whose a record is.
func owns(w string) bool {
	switch w {
	case "owner", "user", "tenant", "org", "organization", "organisation", "account", "workspace", "company", "customer", "creator":
		return true
	}
	return false
}

// Grants reports whether a record of that name says what those may do who have it: a role, a group's policy.
func Grants(name string) bool {
	var buf [12]string
	w := split(buf[:0], name)
	if len(w) == 0 {
		return false
	}
	switch w[len(w)-1] {
	case "role", "group", "permission", "privilege", "policy", "acl", "scope", "authority":
		return true
	}
	return false
}

// Account reports whether a record of that name holds somebody's money or points.
func Account(name string) bool {
	var buf [12]string
	for _, w := range split(buf[:0], name) {
		switch w {
		case "account", "wallet", "user", "member", "customer", "profile", "balance", "purse", "credit", "tenant", "organization":
			return true
		}
	}
	return false
}
