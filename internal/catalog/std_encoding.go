package catalog

// stdEncoding is encoding/..., net/url and what else turns values into text and back. Encoding
// hides nothing.
func stdEncoding() Library {
	return Library{
		Name: "encoding",
		Doc:  "https://pkg.go.dev/encoding",
		Packages: []Package{
			{"encoding/json", join(jsonRecords(), []*Record{
				on("Indent", copies(Arg(1), Arg(0)), fails(Result(0), FromInput)),
				on("Compact", copies(Arg(1), Arg(0)), fails(Result(0), FromInput)),
				on("HTMLEscape", copies(Arg(1), Arg(0))),
				on("(*Decoder).More"),
				on("(*Decoder).Token", decodes(Receiver, Result(0)), fails(Result(1), FromInput)),
				on("(Number).String", copies(Receiver, Result(0))),
				on("(RawMessage).MarshalJSON", copies(Receiver, Result(0))),
				on("(Marshaler).MarshalJSON", encodes(Receiver, Result(0), JSON)),
			}, errorTypes(FromInput, "SyntaxError UnmarshalTypeError InvalidUnmarshalError"),
				errorTypes(FromOwn, "MarshalerError UnsupportedTypeError UnsupportedValueError"))},
			{"encoding/xml", join(
				marshalFuncs(XML), encoderMethods(XML), decoderMethods(),
				each("(*Encoder).@", "EncodeElement", body(Arg(0), XML).to(Receiver), encodes(Arg(0), Receiver, XML)),
				each("@", "EscapeText", copies(Arg(1), Arg(0)), body(Arg(1), Text).to(Arg(0))),
				errorTypes(FromInput, "SyntaxError UnmarshalError"),
			)},
			{"encoding/gob", join(
				each("@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
				encoderEncode(Gob), decoderDecode(),
			)},
			{"encoding/csv", csvRecords()},
			{"encoding/base64", join(
				each("(*Encoding).@", "EncodeToString DecodeString", copies(Arg(0), Result(0))),
				each("(*Encoding).@", "Encode Decode", copies(Arg(1), Arg(0))),
				each("(*Encoding).@", "AppendEncode AppendDecode", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "NewEncoder NewDecoder", copies(Arg(1), Result(0))),
			)},
			{"encoding/base32", join(
				each("(*Encoding).@", "EncodeToString DecodeString", copies(Arg(0), Result(0))),
				each("(*Encoding).@", "Encode Decode", copies(Arg(1), Arg(0))),
			)},
			{"encoding/hex", join(
				each("@", "EncodeToString DecodeString Dump", copies(Arg(0), Result(0))),
				each("@", "Encode Decode", copies(Arg(1), Arg(0))),
				each("@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
			)},
			{"encoding/pem", []*Record{
				on("Encode", body(Arg(1), Text).to(Arg(0)), encodes(Arg(1), Arg(0), Text)),
				on("EncodeToMemory", encodes(Arg(0), Result(0), Text)),
				on("Decode", decodes(Arg(0), Result(0)), copies(Arg(0), Result(1))),
			}},
			{"encoding/binary", []*Record{
				on("Write", copies(Arg(2), Arg(0)), body(Arg(2), Gob).to(Arg(0))),
				on("Read", decodes(Arg(0), Arg(2))),
			}},
			{"net/url", urlRecords()},
			{"net/mail", []*Record{
				on("ParseAddress", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
				on("(*Address).String", copies(Receiver, Result(0))),
			}},
		},
	}
}

// jsonRecords is the interface of encoding/json, which other JSON libraries copy.
func jsonRecords() []*Record {
	return join(
		each("@", "Marshal MarshalIndent", encodes(Arg(0), Result(0), JSON), encodesAll(Arg(0), Result(1))),
		unmarshal(), encoderMethods(JSON), decoderMethods(),
		each("@", "Valid", flow(Count, Arg(0), Result(0))),
		each("(*Encoder).@", "SetIndent SetEscapeHTML"),
		each("(*Decoder).@", "DisallowUnknownFields UseNumber"),
	)
}

func marshalFuncs(f Form) []*Record {
	return join(each("@", "Marshal MarshalIndent", encodes(Arg(0), Result(0), f)), unmarshal())
}

func unmarshal() []*Record {
	return each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput))
}

func encoderMethods(f Form) []*Record {
	return join(each("@", "NewEncoder", copies(Arg(0), Result(0))), encoderEncode(f))
}

func decoderMethods() []*Record {
	return join(each("@", "NewDecoder", copies(Arg(0), Result(0))), decoderDecode())
}

func encoderEncode(f Form) []*Record {
	return each("(*Encoder).@", "Encode", body(Arg(0), f).to(Receiver), encodes(Arg(0), Receiver, f))
}

func decoderDecode() []*Record {
	return each("(*Decoder).@", "Decode", decodes(Receiver, Arg(0)), fails(Result(0), FromInput))
}

func csvRecords() []*Record {
	return join(
		each("@", "NewReader NewWriter", copies(Arg(0), Result(0))),
		each("(*Writer).@", "Write WriteAll", body(Arg(0), Print).to(Receiver), copies(Arg(0), Receiver)),
		each("(*Reader).@", "Read ReadAll", copies(Receiver, Result(0)), fails(Result(1), FromInput)),
		errorTypes(FromInput, "ParseError"),
	)
}

func urlRecords() []*Record {
	return join(
		each("@", "Parse ParseRequestURI", copies(Arg(0), Result(0)), copies(Arg(0), Result(1)), fails(Result(1), FromInput),
			why("the error repeats the whole URL, a password in it included")),
		each("@", "ParseQuery PathUnescape QueryUnescape", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
		each("@", "PathEscape QueryEscape User", copies(Arg(0), Result(0))),
		each("@", "UserPassword", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		each("@", "JoinPath", copies(Arg(0), Result(0)), copies(Rest(1), Result(0))),
		each("(*URL).@", "EscapedPath RequestURI String Parse ResolveReference JoinPath EscapedFragment",
			copies(Receiver, Result(0))),
		each("(*URL).@", "Hostname Port", flow(Mask, Receiver, Result(0)), why("where a secret URL leads to is no secret")),
		each("(*URL).@", "Query", copies(Receiver, Result(0)), from(InQuery, Result(0)),
			why("a client's if the URL is")),
		each("(*URL).@", "Redacted", flow(Mask, Receiver, Result(0)),
			why("masks the password only: a token in the query stays")),
		each("(*URL).@", "IsAbs"),
		each("(*Userinfo).@", "Password String", copies(Receiver, Result(0))),
		each("(*Userinfo).@", "Username", flow(Mask, Receiver, Result(0)), why("what a secret URL has beside the password")),
		each("(Values).@", "Get", copies(Receiver, Result(0)), from(InQuery, Result(0)).key(Arg(0))),
		each("(Values).@", "Encode", copies(Receiver, Result(0))),
		each("(Values).@", "Has", flow(Count, Receiver, Result(0))),
		each("(Values).@", "Set Add", copies(Arg(1), Receiver)),
		each("(Values).@", "Del"),
		each("field:URL.@", "Path RawPath RawQuery Fragment Opaque User"),
		each("field:URL.@", "Scheme Host", fails(Self, FromOwn), why("where a secret URL leads to is no secret")),
		errorTypes(FromNetwork, "Error"),
		errorTypes(FromInput, "EscapeError InvalidHostError"),
	)
}
