package catalog

// stdText is strings, bytes, strconv and their like. What only measures or compares keeps
// nothing readable.
func stdText() Library {
	return Library{
		Name: "strings",
		Doc:  "https://pkg.go.dev/strings",
		Packages: []Package{
			{"strings", join(textFuncs(), stringsOnly())},
			{"bytes", join(textFuncs(), bytesOnly())},
			{"strconv", strconvRecords()},
			{"unicode/utf8", join(
				each("@", "RuneCount RuneCountInString RuneLen ValidString Valid", flow(Count, Arg(0), Result(0))),
				each("@", "DecodeRuneInString DecodeRune", copies(Arg(0), Result(0))),
				each("@", "AppendRune", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
			)},
			{"regexp", regexpRecords()},
			{"html", each("@", "EscapeString UnescapeString", copies(Arg(0), Result(0)))},
			{"slices", join(
				each("@", "Clone Collect Compact Sorted SortedFunc Values All Backward Clip Grow", copies(Arg(0), Result(0))),
				each("@", "Concat", copies(Rest(0), Result(0))),
				each("@", "Insert Replace", copies(Arg(0), Result(0))),
				each("@", "AppendSeq", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Repeat DeleteFunc Delete Min Max Chunk", copies(Arg(0), Result(0))),
				each("@", "ContainsFunc IndexFunc Equal", flow(Count, Arg(0), Result(0))),
				each("@", "Contains Index", flow(Count, Arg(0), Result(0)), compares()),
				each("@", "Sort SortFunc SortStableFunc Reverse"),
			)},
			{"maps", join(
				each("@", "Clone Keys Values All Collect", copies(Arg(0), Result(0))),
				each("@", "Copy Insert", copies(Arg(1), Arg(0))),
			)},
			{"reflect", join(
				each("@", "ValueOf Indirect", copies(Arg(0), Result(0))),
				each("(Value).@", "Elem Field FieldByName Index Interface String Bytes MapIndex", copies(Receiver, Result(0))),
				each("@", "TypeOf"),
				each("@", "DeepEqual", compares()),
				each("(Value).@", "Kind IsNil IsValid IsZero NumField Len Type"),
			)},
			{"encoding", []*Record{
				on("(TextMarshaler).MarshalText", copies(Receiver, Result(0))),
				on("(TextUnmarshaler).UnmarshalText", decodes(Arg(0), Receiver), fails(Result(0), FromInput)),
				on("(BinaryMarshaler).MarshalBinary", copies(Receiver, Result(0))),
			}},
			{"time", join(
				each("@", "Parse", decodes(Arg(1), Result(0)), fails(Result(1), FromInput)),
				each("@", "ParseInLocation", decodes(Arg(1), Result(0)), fails(Result(1), FromInput)),
				each("@", "ParseDuration", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("(Time).@", "Format String", copies(Receiver, Result(0))),
				errorTypes(FromInput, "ParseError"),
			)},
		},
	}
}

// textFuncs are the functions that strings and bytes share.
func textFuncs() []*Record {
	in, out := Arg(0), Result(0)
	return join(
		each("@", `Clone FieldsFunc FieldsSeq FieldsFuncSeq Lines Repeat SplitAfter SplitAfterN
			SplitAfterSeq SplitSeq Title ToLower ToLowerSpecial ToTitle ToUpper ToValidUTF8 Trim
			TrimFunc TrimLeft TrimLeftFunc TrimPrefix TrimRight TrimRightFunc TrimSpace TrimSuffix`, copies(in, out)),
		each("@", "Map", copies(Arg(1), out)),
		each("@", "Replace ReplaceAll", copies(in, out), copies(Arg(2), out)),
		each("@", "Join", copies(in, out), copies(Arg(1), out)),
		each("@", "Split SplitN Fields", flow(Split, in, out)),
		each("@", "Cut", flow(Split, in, out), copies(in, Result(1))),
		each("@", "CutPrefix CutSuffix", copies(in, out)),
		each("@", "Compare EqualFold", flow(Count, in, out), compares()),
		each("@", `Contains ContainsAny ContainsFunc ContainsRune Count HasPrefix HasSuffix
			Index IndexAny IndexByte IndexFunc IndexRune LastIndex LastIndexAny LastIndexByte LastIndexFunc`,
			flow(Count, in, out)),
		each("@", "NewReader", copies(in, out)),
		each("(*Reader).@", "Read", copies(Receiver, in)),
	)
}

func stringsOnly() []*Record {
	return join(
		each("(*Builder).@", "Write WriteString WriteRune", copies(Arg(0), Receiver), never(Result(1))),
		each("(*Builder).@", "WriteByte", copies(Arg(0), Receiver), never(Result(0))),
		each("(*Builder).@", "String", copies(Receiver, Result(0))),
		each("(*Builder).@", "Len Cap", flow(Count, Receiver, Result(0))),
		each("(*Builder).@", "Grow Reset"),
		each("@", "NewReplacer", copies(Rest(0), Result(0))),
		each("(*Replacer).@", "Replace", copies(Arg(0), Result(0)),
			why("not a mask: what is replaced is seldom the secret as a whole")),
		each("(*Replacer).@", "WriteString", copies(Arg(1), Arg(0)), body(Arg(1), Text).to(Arg(0))),
	)
}

func bytesOnly() []*Record {
	return join(
		each("@", "NewBuffer NewBufferString Runes", copies(Arg(0), Result(0))),
		each("@", "Equal", flow(Count, Arg(0), Result(0))),
		each("(*Buffer).@", "Write WriteString WriteRune", copies(Arg(0), Receiver), never(Result(1))),
		each("(*Buffer).@", "WriteByte", copies(Arg(0), Receiver), never(Result(0))),
		each("(*Buffer).@", "ReadFrom", copies(Arg(0), Receiver), fails(Result(1), FromInput)),
		each("(*Buffer).@", "WriteTo", copies(Receiver, Arg(0)), body(Receiver, Stream).to(Arg(0))),
		each("(*Buffer).@", "String Bytes Next ReadString ReadBytes ReadByte", copies(Receiver, Result(0))),
		each("(*Buffer).@", "Read", copies(Receiver, Arg(0))),
		each("(*Buffer).@", "Len Cap", flow(Count, Receiver, Result(0))),
		each("(*Buffer).@", "Reset Truncate Grow"),
	)
}

func strconvRecords() []*Record {
	return join(
		each("@", "Quote QuoteToASCII QuoteToGraphic", copies(Arg(0), Result(0))),
		each("@", "Unquote", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
		each("@", "Itoa FormatInt FormatUint FormatFloat FormatBool QuoteRune", copies(Arg(0), Result(0))),
		each("@", "Atoi ParseBool ParseFloat ParseInt ParseUint", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
		each("@", "AppendInt AppendUint AppendQuote AppendFloat AppendBool", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		errorTypes(FromInput, "NumError"),
		sentinels(FromOwn, "ErrRange ErrSyntax"),
	)
}

func regexpRecords() []*Record {
	return join(
		each("@", "MustCompile Compile", copies(Arg(0), Result(0))),
		each("@", "QuoteMeta", copies(Arg(0), Result(0))),
		each("@", "MatchString", flow(Count, Arg(1), Result(0))),
		each("(*Regexp).@", "Match MatchString", flow(Count, Arg(0), Result(0))),
		each("(*Regexp).@", `Find FindAll FindAllString FindAllStringSubmatch FindAllSubmatch FindString
			FindStringSubmatch FindSubmatch Split`, copies(Arg(0), Result(0))),
		each("(*Regexp).@", "FindIndex FindStringIndex FindAllStringIndex", flow(Count, Arg(0), Result(0))),
		each("(*Regexp).@", "ReplaceAll ReplaceAllString ReplaceAllLiteral ReplaceAllLiteralString",
			flow(Mask, Arg(0), Result(0)), copies(Arg(1), Result(0)),
			why("on a value that matters this is how services redact")),
		each("(*Regexp).@", "ReplaceAllFunc ReplaceAllStringFunc", flow(Mask, Arg(0), Result(0))),
		each("(*Regexp).@", "String", copies(Receiver, Result(0))),
	)
}
