package sensitive

import "strings"

// split appends the words of an identifier or key to dst: lower case, plurals folded, digits at
// a word's end dropped, and words written together or apart brought to one form.
//
//	HTTPServer      http server
//	userAPIKeys     user api key
//	JWTs            jwt
//	db_password2    db password
//	OAuth2Token     oauth token
//	e-mail, eMail   email
//	userpassword    user password
func split(dst []string, name string) []string {
	start := -1
	for i := 0; i <= len(name); i++ {
		if i == len(name) || !isWord(name[i]) {
			if start >= 0 {
				dst = appendWord(dst, name[start:i])
			}
			start = -1
			continue
		}
		if start < 0 {
			start = i
			continue
		}
		if boundary(name, i) {
			dst = appendWord(dst, name[start:i])
			start = i
		}
	}
	return dst
}

// boundary reports whether a new word begins at name[i], given that name[i-1] is in a word.
func boundary(name string, i int) bool {
	if !isUpper(name[i]) {
		return false
	}
	if !isUpper(name[i-1]) {
		return true // userName, oauth2Token
	}
	// Two capitals: a word begins at the second if a small letter follows (HTTPServer), unless
	// that letter is the plural of an initialism (JWTs, userIDsOf).
	if i+1 == len(name) || !isLower(name[i+1]) {
		return false
	}
	plural := name[i+1] == 's' && (i+2 == len(name) || !isLower(name[i+2]))
	return !plural
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isWord(c byte) bool  { return isUpper(c) || isLower(c) || isDigit(c) }

// appendWord normalises one raw word and joins it with the word before where the two are one.
func appendWord(dst []string, raw string) []string {
	w := fold(strings.ToLower(raw))
	if n := len(dst); n > 0 && oneWord(dst[n-1], w) {
		dst[n-1] += w
		return dst
	}
	return unglue(dst, w)
}

// oneWord reports whether two words that were split are one word.
func oneWord(a, b string) bool {
	switch a {
	case "o":
		return strings.HasPrefix(b, "auth")
	case "i":
		return b == "pv4" || b == "pv6"
	case "e":
		return b == "mail"
	case "pass":
		return b == "word" || b == "phrase" || b == "code" || b == "wd"
	case "data":
		return b == "base"
	case "birth":
		return b == "day" || b == "date"
	case "web":
		return b == "hook"
	}
	return false
}

// fold drops the digits at the end of a word (password2) and its plural.
func fold(w string) string {
	n := len(w)
	for n > 0 && isDigit(w[n-1]) {
		n--
	}
	if n >= 3 && n < len(w) && !strings.HasPrefix(w, "ipv") {
		w = w[:n]
	}
	switch {
	case w == "ids":
		return "id"
	case w == "kubernetes", w == "postgres", w == "nats":
		return w
	case len(w) <= 3 || w[len(w)-1] != 's':
		return w
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w // address, status, analysis
	case strings.HasSuffix(w, "cookies"), strings.HasSuffix(w, "movies"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2] // addresses, hashes
	}
	return w[:len(w)-1]
}

// unglue appends a word, taken apart where it is a known compound (apikey, userpassword,
// tokenurl).
func unglue(dst []string, w string) []string {
	if len(w) < 6 {
		return append(dst, w)
	}
	if cut := compound(w); cut > 0 {
		return unglue(append(dst, fold(w[:cut])), w[cut:])
	}
	for _, head := range [...]string{"password", "passwd", "passphrase", "secret", "token", "apikey", "privatekey", "privkey", "secretkey", "accesskey", "cookie", "email", "jwt"} {
		if rest := len(w) - len(head); rest >= 2 && strings.HasSuffix(w, head) {
			return unglue(append(dst, w[:rest]), head)
		}
		if len(w) > len(head) && strings.HasPrefix(w, head) && tails(w[len(head):]) {
			return append(unglue(dst, head), w[len(head):])
		}
	}
	return append(dst, w)
}

// compound is where a word that is written together falls into two, 0 if it does not.
func compound(w string) int {
	switch w {
	case "dbpass", "dbpwd", "dburl", "dburi":
		return 2
	case "apikey", "sshkey", "aeskey", "newpass", "oldpass", "zipcode", "taxid", "sslkey", "tlskey":
		return 3
	case "authkey", "userpass", "userpwd", "smtppass", "rootpass", "connstr", "connstring",
		"lastname", "fullname", "username", "cardnumber", "homeaddress", "bankaccount",
		"privkey", "hmackey", "redisurl", "mongourl", "mongouri", "authcode", "authheader":
		return 4
	case "adminpass", "firstname", "phonenumber", "bloodtype", "emailaddress", "givenname", "emailid":
		return 5
	case "secretkey", "accesskey", "publickey", "masterkey", "clientkey", "clientcert",
		"creditcard", "postalcode", "streetaddress", "familyname":
		return 6
	case "privatekey", "signingkey", "sessionid", "sessionkey", "accountnumber":
		return 7
	case "databaseurl", "databaseuri", "nationalid", "passportnumber":
		return 8
	case "encryptionkey", "connectionstring", "connectionstr":
		return 10
	}
	return 0
}
