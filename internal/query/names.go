package query

import (
	"slices"
	"strings"
)

// words cuts a name into words, as databases and Go write them: user_id, UserID, ownerUserId.
func words(name string) []string {
	var out []string
	start := 0
	low := func(i int) bool { return i < len(name) && (name[i] >= 'a' && name[i] <= 'z') }
	up := func(i int) bool { return name[i] >= 'A' && name[i] <= 'Z' }
	cut := func(i int) {
		if i > start {
			out = append(out, strings.ToLower(name[start:i]))
		}
	}
	for i := range len(name) {
		switch {
		case name[i] == '_' || name[i] == '-':
			cut(i)
			start = i + 1
		case i > start && up(i) && (low(i-1) || low(i+1) && !strings.HasPrefix(name[i:], "Ds")):
			cut(i)
			start = i
		}
	}
	cut(len(name))
	return out
}

// Column is the column that a field is mapped to where nothing says otherwise: user_id for UserID.
func Column(field string) string { return strings.Join(words(field), "_") }

// keyWords are what a name consists of that identifies a record: id, uuid, public_id, order_id.
var keyWords = []string{"id", "uuid", "uid", "guid", "pk", "ids", "uuids"}

// Key reports whether a column identifies a record. Left out: names, slugs and numbers, which are a
// way to look something up and mostly unique within an owner only; tokens and secrets, which nobody
// guesses.
func Key(name string) bool {
	w := words(name)
	return len(w) == 1 && slices.Contains(keyWords, w[0]) ||
		len(w) == 2 && slices.Contains([]string{"public", "external", "record", "row", "object", "item", "entity"}, w[0]) && slices.Contains(keyWords, w[1])
}

// KeyOf says what a column that is called after a table is to the rows of another: their key (order_id of
// orders, petid of pets), or that of what they are part of (order_id of order_items). record is a table's
// name, or a type's with its package.
func KeyOf(record, column string) (key, part bool) {
	stem, ok := keyStem(column)
	if !ok {
		return false, false
	}
	record = singular(strings.Join(words(record[strings.LastIndexByte(record, '.')+1:]), ""))
	for _, end := range recordEnds {
		record = strings.TrimSuffix(record, end)
	}
	key = strings.HasSuffix(record, stem)
	return key, !key && strings.HasPrefix(record, stem)
}

// recordEnds say of a type that it is a record, and nothing of which.
var recordEnds = []string{"model", "entity", "schema", "record"}

// called are the words by which a table, or a type with its package, is called after what its records are.
func called(record string) []string {
	w := words(record[strings.LastIndexByte(record, '.')+1:])
	if n := len(w); n > 1 && slices.Contains(recordEnds, w[n-1]) {
		w = w[:n-1]
	}
	return w
}

// keyStem is what a column that is called after a table is called after: order for order_id.
func keyStem(column string) (string, bool) {
	w := words(column)
	if len(w) == 0 || Owner(column) {
		return "", false
	}
	if len(w) > 1 && slices.Contains(keyWords, w[len(w)-1]) {
		stem := singular(strings.Join(w[:len(w)-1], ""))
		return stem, len(stem) > 2
	}
	stem, ok := strings.CutSuffix(w[len(w)-1], "id")
	return stem, ok && len(w) == 1 && len(stem) > 2
}

// Through names the owner column of what a record is part of.
func Through(owner, parent string) string { return owner + " of its " + strings.ToLower(parent) }

// kept are what people keep to themselves, and what is part of such a thing is theirs, too.
var kept = []string{
	"order", "cart", "basket", "wallet", "pet", "invoice", "card", "board", "booking", "appointment", "conversation", "chat", "budget", "trip",
	"subscription", "portfolio", "ledger", "expense", "note", "notebook", "wishlist", "checkout", "reservation", "address", "loan", "todo",
}

// Kept reports whether a name is that of something people keep to themselves.
func Kept(name string) bool {
	w := words(name)
	return len(w) > 0 && slices.Contains(kept, singular(w[len(w)-1]))
}

// singular is a noun without the ending of its plural, as far as databases' names go.
func singular(name string) string {
	switch {
	case strings.HasSuffix(name, "ies"):
		return strings.TrimSuffix(name, "ies") + "y"
	case strings.HasSuffix(name, "sses") || strings.HasSuffix(name, "xes"):
		return strings.TrimSuffix(name, "es")
	case strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss"):
		return strings.TrimSuffix(name, "s")
	}
	return name
}

// ownerWords are whom a record may belong to: people, and what people are members of.
var ownerWords = []string{
	"user", "owner", "tenant", "org", "organization", "organisation", "account", "workspace", "project",
	"team", "namespace", "customer", "member", "author", "creator", "company", "household",
	"group", "poster", "uploader", "repo", "repository", "patient", "seller", "buyer", "merchant",
	"employee", "student", "doctor", "teacher", "driver", "person", "profile", "space", "sender", "recipient", "receiver", "family", "realm",
}

// ownerEnds follow such a word: user_id, owner_name.
var ownerEnds = []string{"id", "uuid", "uid", "guid", "name", "username", "ref", "pk", "login", "ids", "uuids"}

// own are the columns that users name besides.
var own []string

// Own makes known which further columns say whose a record is. It is called once, before the first
// question, and holds for the process.
func Own(columns []string) {
	own = nil
	for _, c := range columns {
		own = append(own, Column(c))
	}
}

// Owner reports whether a column says whose the record is.
func Owner(name string) bool {
	w := words(name)
	if own != nil && slices.Contains(own, strings.Join(w, "_")) {
		return true
	}
	if len(w) == 0 {
		return false
	}
	if len(w) >= 2 && w[len(w)-1] == "by" {
		return slices.Contains([]string{"created", "owned", "uploaded", "posted", "submitted", "requested"}, w[len(w)-2])
	}
	if len(w) >= 3 && w[len(w)-2] == "by" && slices.Contains(keyWords, w[len(w)-1]) {
		return Owner(strings.Join(w[:len(w)-1], "_"))
	}
	switch len(w) {
	case 1:
		return slices.Contains([]string{
			"owner", "username", "userid", "tenant", "namespace", "creator", "uid", "ownerid", "tenantid", "orgid", "organization", "org", "workspace",
		}, w[0])
	default:
		last := w[len(w)-1]
		if last == "user" || last == "owner" || last == "tenant" {
			return true
		}
		return slices.Contains(ownerEnds, last) && slices.Contains(ownerWords, w[len(w)-2]) && last != "name" ||
			last == "name" && slices.Contains([]string{"owner", "tenant", "namespace"}, w[len(w)-2])
	}
}

// Person reports whether the rows of a table, or the values of a type, are people who ask the service for
// something: users, models.Customer. Whoever belongs to somebody else is not: owner is the column that says so.
// Of a user it may be no more than what that user is called.
func Person(record, owner string) bool {
	w := called(record)
	if len(w) == 0 || len(w) > 2 {
		return false
	}
	if len(w) == 2 && !slices.Contains([]string{"app", "auth", "db", "tbl", "t"}, w[0]) {
		return false
	}
	switch singular(w[len(w)-1]) {
	case "user":
		return owner == "" || User(owner)
	case "customer", "account", "member":
		return owner == ""
	}
	return false
}

// OwnerKey reports whether an owner column holds the key of whose the record is, a user_id, and no name.
func OwnerKey(column string) bool {
	w := words(column)
	if len(w) == 0 || !Owner(column) || Audits(column) {
		return false
	}
	return slices.Contains(keyWords, w[len(w)-1]) || len(w) == 1 && strings.HasSuffix(w[0], "id")
}

// published are what is made to be seen by others than whom it belongs to.
var published = []string{
	"post", "article", "blog", "comment", "product", "category", "review", "rating", "recipe", "video", "movie", "film", "book", "event", "course",
	"lesson", "question", "answer", "thread", "topic", "tag", "like", "follow", "follower", "following", "story", "tweet", "photo", "picture", "image", "news",
	"listing", "property", "restaurant", "menu", "food", "item", "store", "shop", "seller", "vendor", "profile", "job", "channel", "song", "track", "album", "artist",
	"forum", "page", "tutorial", "quiz", "offer", "service", "doctor", "hotel", "room", "car", "vehicle", "media", "reply", "vote", "friend",
}

// Published reports whether records of that name are made to be seen by others: posts, models.Review. An item of
// an order is not.
func Published(record string) bool {
	w := called(record)
	return len(w) > 0 && slices.Contains(published, singular(w[len(w)-1])) &&
		!slices.ContainsFunc(w, func(x string) bool { return slices.Contains(kept, singular(x)) })
}

// Audits reports whether an owner column says who made a record, which is whose it is only where people
// share nothing.
func Audits(name string) bool { return slices.Contains(words(name), "by") }

// User reports whether an owner column names a person rather than what people share.
func User(name string) bool {
	for _, w := range words(name) {
		switch w {
		case "user", "owner", "account", "customer", "member", "author", "creator", "poster", "uploader", "by", "username", "userid", "uid", "ownerid", "patient", "person", "profile", "doctor", "teacher", "driver":
			return true
		}
	}
	return false
}

// Refers is the name of the type whose keys a field of that name holds: Order for OrderID and OrderIDs,
// and for Orders if it is a list.
func Refers(field string, list bool) (string, bool) {
	for _, end := range []string{"ID", "Id", "UUID", "IDs", "Ids", "UUIDs"} {
		if name, ok := strings.CutSuffix(field, end); ok && name != "" && (list || !strings.HasSuffix(end, "s")) {
			return name, true
		}
	}
	name, ok := strings.CutSuffix(field, "s")
	return name, ok && list && name != ""
}

// Shared reports whether a name is that of what people are members of: Repository, ProjectContext.
func Shared(name string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool {
		switch w {
		case "tenant", "org", "organization", "organisation", "workspace", "project", "team", "namespace", "company", "household", "group", "repo", "repository", "space", "family":
			return true
		}
		return false
	})
}

// Administers reports whether a name is one of those who may see everything.
func Administers(name string) bool {
	for _, w := range words(name) {
		switch w {
		case "admin", "admins", "administrator", "superuser", "root", "staff", "sysadmin", "superadmin", "sudo", "internal":
			return true
		}
	}
	return false
}

// decides lists the words of functions that decide about access on their own; asks those that may, if
// they are told who asks.
var (
	decides = []string{
		"can", "may", "authorize", "authorise", "authorized", "authz", "allow", "allowed", "allows", "permit", "permitted",
		"permission", "permissions", "access", "accessible", "owns", "owned", "owner", "ownership", "belongs", "enforce",
		"forbid", "forbidden", "denied", "visible", "policy", "acl", "rbac", "member", "membership", "editable", "readable", "writable", "privilege",
	}
	asks = []string{"require", "check", "verify", "ensure", "assert", "has", "is", "guard", "must", "validate", "restrict", "filter"}
)

// Decides reports whether a function's name says that it decides about access.
func Decides(name string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool { return slices.Contains(decides, w) })
}

// Asks reports whether a function's name says that it answers a question, which may be one of access.
func Asks(name string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool { return slices.Contains(asks, w) })
}

// principals are what is called after who asks.
var principals = []string{"claims", "session", "principal", "identity", "caller", "actor", "viewer", "authenticated", "jwt", "subject"}

// Principal reports whether what is called so tells who the client is: claims, currentUser, a user's id
// in a context.
func Principal(name string) bool {
	w := words(name)
	switch {
	case len(w) == 0 || len(w) > 5:
		return false
	case slices.ContainsFunc(w, func(x string) bool { return slices.Contains(principals, x) }):
		return true
	case slices.Contains(w, "current") || slices.Contains(w, "auth"):
		return slices.ContainsFunc(w, func(x string) bool { return x == "user" || x == "member" || x == "account" || x == "uid" })
	}
	last := w[len(w)-1]
	return len(w) <= 2 && w[0] == "user" && (len(w) == 1 || last == "id" || last == "uid") || len(w) == 1 && last == "uid" ||
		w[0] == "user" && len(w) == 3 && w[1] == "from"
}

// guards are the words in the names of middlewares that let nobody through whom the service does not know;
// roleWords those of what asks for a role or permission, ownWords of what asks whose it is. What is called
// after unguarded lets everybody through, whatever else it is called after.
var (
	guards = []string{
		"auth", "authn", "authed", "authenticate", "authenticated", "authentication", "authenticator", "authorize", "authorise", "authorized",
		"authorization", "authorizer", "jwt", "jwtware", "echojwt", "jwtauth", "bearer", "token", "login", "logged", "signed", "signin", "session",
		"protect", "protected", "private", "identity", "secured", "user",
	}
	roleWords = []string{"role", "roles", "permission", "permissions", "perm", "perms", "rbac", "casbin", "acl", "policy", "privilege", "privileges", "scope", "scopes", "enforce", "enforcer", "authz"}
	ownWords  = []string{"owner", "ownership", "owns", "own", "self", "belongs", "member", "membership"}
	unguarded = []string{"optional", "maybe", "guest", "public", "csrf", "cors", "limit", "limiter", "log", "logger", "refresh", "anonymous", "soft"}
)

// Guards says what a middleware of that name makes sure of: that somebody asks who is known, that they
// have a role, that the record is theirs, that they may see everything.
func Guards(name string) (who, role, owner, admin bool) {
	w := words(name)
	has := func(list []string) bool {
		return slices.ContainsFunc(w, func(x string) bool { return slices.Contains(list, x) })
	}
	if has(unguarded) {
		return false, false, false, false
	}
	return has(guards), has(roleWords), has(ownWords), Administers(name)
}

// Authenticates reports whether a type or package is there for finding out who asks.
func Authenticates(name string) bool {
	return slices.ContainsFunc(words(name), func(w string) bool {
		return strings.HasPrefix(w, "auth") && !strings.HasPrefix(w, "author") || strings.Contains(w, "jwt") || w == "casbin"
	})
}
