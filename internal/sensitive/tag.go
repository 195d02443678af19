package sensitive

import (
	"reflect"
	"strings"
)

// Tag is the evidence in a struct field's tag. redacted is set if the tag also asks a masking
// library or logger to hide the field (mask:"password", log:"-"): the value is sensitive, and
// whether it leaves is for who knows the encoder in use. ok is false for sensitive:"false".
func Tag(tag reflect.StructTag) (e Evidence, ok, redacted bool) {
	if tag == "" {
		return Evidence{}, false, false
	}
	for _, k := range [...]struct {
		name string
		e    Evidence
		hide bool
	}{
		{"sensitive", Evidence{Credential, "field marked sensitive", true}, false},
		{"datapolicy", Evidence{Credential, "secret", true}, false},
		{"secret", Evidence{Credential, "secret", true}, false},
		{"pii", Evidence{Personal, "personal data", true}, false},
		{"gdpr", Evidence{Personal, "personal data", true}, false},
		{"personal", Evidence{Personal, "personal data", true}, false},
		{"phi", Evidence{Health, "health data", true}, false},
		{"mask", Evidence{Credential, "field marked for masking", true}, true},
		{"masq", Evidence{Credential, "field marked for masking", true}, true},
		{"redact", Evidence{Credential, "field marked for redaction", true}, true},
		{"log", Evidence{Credential, "field kept out of logs", false}, true},
	} {
		v, has := tag.Lookup(k.name)
		if !has || off(v) || k.name == "log" && v != "-" && v != "redact" && v != "mask" {
			continue
		}
		return refine(k.e, v), true, k.hide
	}
	return checked(tag)
}

// TagName is the evidence in the names by which encoders and databases know a field: a field Val
// with json:"access_token" holds what the key says. Only words that mean nothing else count, since
// the field's own name stands beside the key and says as much.
func TagName(tag reflect.StructTag) (Evidence, bool) {
	if tag == "" {
		return Evidence{}, false
	}
	for _, codec := range [...]string{"json", "db", "bson", "yaml", "form", "xml", "dynamodbav", "firestore", "mapstructure"} {
		name, _, _ := strings.Cut(tag.Get(codec), ",")
		if e, ok := Key(name); ok && e.Sure {
			return e, true
		}
	}
	for option := range strings.SplitSeq(tag.Get("gorm"), ";") {
		if name, ok := strings.CutPrefix(strings.TrimSpace(option), "column:"); ok {
			if e, ok := Key(name); ok && e.Sure {
				return e, true
			}
		}
	}
	return Evidence{}, false
}

func off(v string) bool { return v == "" || v == "false" || v == "no" || v == "0" }

// refine says more where a tag's value does: pii:"email", datapolicy:"security-key,password".
func refine(e Evidence, value string) Evidence {
	for word := range strings.SplitSeq(value, ",") {
		if better, ok := Key(strings.TrimSpace(word)); ok {
			better.Sure = true
			return better
		}
	}
	return e
}

// checked reads what a validator was told of the field: validate:"required,email".
func checked(tag reflect.StructTag) (Evidence, bool, bool) {
	for _, name := range [...]string{"validate", "binding", "format"} {
		v, has := tag.Lookup(name)
		if !has {
			continue
		}
		for rule := range strings.SplitSeq(v, ",") {
			switch rule {
			case "email":
				return Evidence{Personal, "e-mail address", true}, true, false
			case "e164", "phone":
				return Evidence{Personal, "phone number", true}, true, false
			case "credit_card", "luhn_checksum":
				return Evidence{Financial, "card number", true}, true, false
			case "ssn":
				return Evidence{GovernmentID, "social security number", true}, true, false
			case "jwt":
				return Evidence{Credential, "JWT", true}, true, false
			case "password":
				return Evidence{Credential, "password", true}, true, false
			}
		}
	}
	return Evidence{}, false, false
}
