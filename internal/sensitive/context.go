package sensitive

// transparent reports whether a word after a term leaves the value what it is: tokenString,
// passwordValue, emailLower.
func transparent(w string) bool {
	switch w {
	case "value", "val", "string", "str", "text", "txt", "raw", "byte", "buf", "buffer", "data",
		"plain", "plaintext", "cleartext", "clear", "input", "in", "new", "old", "current", "cur",
		"tmp", "temp", "var", "param", "arg", "ptr", "list", "slice", "array", "arr", "map", "all",
		"b64", "base", "hex", "encoded", "decoded", "pem", "der", "confirm", "confirmation",
		"again", "repeat", "lower", "normalized", "trimmed", "e164", "content", "result", "res",
		"copy", "original", "orig", "primary", "secondary", "v", "s", "1", "2", "3":
		return true
	}
	return false
}

// tails are endings that are written together with a term and take it away: tokenurl.
func tails(w string) bool {
	switch w {
	case "hash", "file", "path", "url", "uri", "name", "id", "type", "field", "key", "length",
		"len", "count", "policy", "expiry", "ttl", "ref", "value", "string", "str", "address",
		"addr", "data", "salt", "reset", "manager", "store":
		return true
	}
	return false
}

// negates reports whether a word before a term turns what the name means: a question
// (hasPassword), a count (maxTokens), an error about it (errToken), a name of it (fieldEmail),
// or a value that hides it (maskedEmail).
func negates(w string) bool {
	switch w {
	case "is", "has", "have", "had", "should", "can", "must", "need", "needs", "require",
		"required", "requires", "use", "uses", "using", "with", "without", "no", "not", "non",
		"allow", "allows", "allowed", "enable", "enabled", "disable", "disabled", "show", "hide",
		"hidden", "include", "exclude", "valid", "invalid", "validate", "check", "verify", "match",
		"compare", "equal", "same", "by", "want", "support", "supported", "skip", "ignore",
		"missing", "empty", "exist", "missed", "expect":
		return true
	case "err", "error", "num", "count", "counter", "max", "min", "total", "len", "length", "size",
		"limit", "avg", "remaining", "used", "idx", "index", "offset", "estimated":
		return true
	case "field", "col", "column", "attribute", "attr", "label", "scope", "type", "kind", "action", "event", "route",
		"path", "endpoint", "template", "topic", "metric", "grant", "msg", "message", "title",
		"placeholder", "permission", "perm", "cond", "condition", "reason", "status", "forgot",
		"public", "pub", "handler":
		return true
	}
	return hides(w)
}

// hides reports whether a word says that a value was made unreadable.
func hides(w string) bool {
	switch w {
	case "hash", "hashed", "encrypt", "encrypted", "encrypter", "crypted", "cipher", "ciphered",
		"mask", "masked", "redact", "redacted", "obfuscate", "obfuscated", "sanitize", "sanitized",
		"sanitise", "sanitised", "censor", "censored", "scrub", "scrubbed", "anonymize",
		"anonymized", "anonymise", "anonymised", "pseudonymized", "bcrypt", "sha", "sha256", "md5",
		"sealed", "wrapped":
		return true
	}
	return false
}

// hashes reports whether a password after the word is the hash of one. What some frameworks call
// an encrypted password is one too.
func hashes(w string) bool {
	switch w {
	case "hashed", "encrypted", "crypted", "bcrypted", "salted":
		return true
	}
	return false
}

// plainKey reports whether a key after the word opens nothing but a map, a table or a store.
func plainKey(w string) bool {
	switch w {
	case "cache", "partition", "sort", "object", "primary", "foreign", "index", "lookup", "map", "row",
		"hash", "shard", "group", "routing", "feature", "config", "setting", "redis", "s3", "queue",
		"lock", "message", "hot", "range", "unique", "idempotency", "dedup", "translation", "metric",
		"consumer", "publishable", "site", "prefix", "storage", "bucket", "item", "record", "document":
		return true
	}
	return false
}

// acts reports whether a name that begins with the word is a function that does something with
// the value rather than give it: sendEmail, revokeToken. Of fields and keys it says nothing.
func acts(w string) bool {
	switch w {
	case "send", "delete", "remove", "revoke", "update", "change", "set", "rotate", "unset",
		"invalidate", "notify", "handle", "register", "post", "print", "log", "store", "save", "write",
		"append", "compute", "tokenize":
		return true
	}
	return false
}

// soft reports whether a word before a term says nothing of what it is: getName, newPin.
func soft(w string) bool {
	switch w {
	case "get", "fetch", "load", "read", "new", "old", "my", "the", "this", "current", "cur",
		"parse", "decode", "find", "raw", "plain", "tmp", "from", "to", "original", "orig", "req",
		"request", "resp", "input", "form", "query", "a", "an", "u", "x", "p":
		return true
	}
	return false
}

// doubtful reports whether a word before a term says that the value is made up or an
// organisation's: the evidence is weak then.
func doubtful(w string) bool {
	switch w {
	case "test", "dummy", "fake", "mock", "example", "sample", "default", "demo", "support",
		"noreply", "company", "system", "sender", "from", "to", "business", "organization", "org":
		return true
	}
	return false
}

// account reports whether pass or pwd after the word is a password: dbPass, userPwd.
func account(w string) bool {
	switch w {
	case "user", "usr", "db", "database", "admin", "root", "smtp", "mail", "email", "redis", "mysql",
		"pg", "postgres", "postgre", "postgresql", "new", "old", "current", "confirm", "proxy", "ftp", "sftp", "ssh",
		"ldap", "bind", "auth", "basic", "rpc", "mqtt", "amqp", "rabbitmq", "mongo", "mongodb", "my",
		"login", "account", "acct", "key", "cert", "pfx", "encryption", "zip", "wifi", "http",
		"client", "vault", "server", "imap", "registry", "docker", "git", "nats", "kafka", "es",
		"elastic", "master", "api", "store", "keystore", "owner", "member", "customer", "plain", "raw":
		return true
	}
	return false
}

// notCredential reports whether a token after the word is none of access: of a lexer, of a page,
// of a lock, of a model's prompt, of a blockchain.
func notCredential(w string) bool {
	switch w {
	case "next", "page", "pagination", "paging", "prev", "previous", "continuation", "continue",
		"cancellation", "cancel", "sync", "watch", "resume", "delta", "cursor", "nextpage", "scroll",
		"lexer", "lex", "parser", "parse", "scan", "scanner", "syntax", "keyword", "ident",
		"identifier", "start", "end", "eof", "open", "close", "closing", "opening", "left", "right",
		"punctuation", "operator", "op", "string", "number", "literal", "peek", "peeked", "expected",
		"unexpected", "unknown", "first", "last", "word", "sub", "stop", "special", "comment",
		"prompt", "completion", "input", "output", "cached", "reasoning", "model", "gpt", "budget",
		"fencing", "lock", "lease", "design", "base", "quote", "native", "mint", "lp", "gas", "nft",
		"contract", "erc20", "erc", "swap", "fungible", "concurrency", "version", "json", "xml",
		"html", "yaml", "sql", "css", "path", "ast", "delim", "separator", "whitespace", "newline",
		"comma", "brace", "bracket", "paren", "placeholder", "change", "marker", "mask", "theme",
		"checkpoint", "nl", "consume", "skip", "split", "char", "text", "line", "search", "change_stream":
		return true
	}
	return false
}

// credentialToken reports whether a token after the word is one of access for sure.
func credentialToken(w string) bool {
	switch w {
	case "access", "refresh", "auth", "authentication", "authorization", "bearer", "api", "jwt",
		"id", "oauth", "session", "reset", "invite", "invitation", "personal", "pat", "registration",
		"github", "gitlab", "gitea", "slack", "discord", "telegram", "bot", "vault", "login",
		"signed", "security", "secret", "verification", "recovery", "activation", "confirmation",
		"agent", "admin", "confirm", "root", "user", "service", "account", "app", "client", "deploy",
		"join", "bootstrap", "enrollment", "enroll", "worker", "runner", "node", "webhook",
		"signup", "magic", "mfa", "otp", "sso", "saml", "oidc", "remember", "sas", "impersonation",
		"master", "registry", "npm", "docker", "k8s", "kubernetes", "consul", "nomad", "influx",
		"bucket", "cloudflare", "digitalocean", "linode", "hetzner", "stripe", "twilio", "password",
		"provider", "identity", "delegation", "setup", "provisioning", "upload", "download",
		"header", "cookie", "email":
		return true
	}
	return false
}

// authOwner reports whether a struct with this word in its name is about access, so that its
// field Token is a credential.
func authOwner(w string) bool {
	switch w {
	case "auth", "authentication", "authorization", "login", "session", "credential", "cred",
		"oauth", "oauth2", "oidc", "jwt", "api", "client", "config", "conf", "cfg", "user", "account",
		"device", "agent", "option", "opt", "setting", "response", "resp", "request", "req", "reply",
		"webhook", "bot", "registration", "invite", "invitation", "key", "access", "refresh",
		"provider", "connection", "conn", "service", "payload", "reset", "runner", "node", "server":
		return true
	}
	return false
}

// grammar reports whether a struct with this word in its name is about texts, not about access.
func grammar(w string) bool {
	switch w {
	case "lexer", "parser", "scanner", "tokenizer", "token", "stmt", "expr", "ast", "grammar",
		"syntax", "lex", "lexeme", "statement", "expression", "ident", "page", "paging", "pagination",
		"cursor", "usage", "prompt", "completion", "embedding", "chunk":
		return true
	}
	return false
}
