package catalog

// libZerolog is zerolog. An event that is never sent logs nothing, which is a bug of its own, so
// the fields are the sinks.
func libZerolog() Library {
	const path = "github.com/rs/zerolog"
	return Library{
		Name:   "zerolog",
		Doc:    "https://pkg.go.dev/github.com/rs/zerolog",
		Values: ZerologValue,
		Packages: []Package{
			{path, join(
				zerologFields("(*Event).@"), zerologFields("(Context).@"),
				each("(*Event).@", "Msg", logs(Arg(0), Text)),
				each("(*Event).@", "Msgf", logf(0)),
				each("(*Event).@", "MsgFunc Send Enabled Discard Func"),
				each("(*Event).@", "Errs AnErr", field(Arg(0), Arg(1), Field)),
				each("(Context).@", "Errs AnErr", field(Arg(0), Arg(1), Field)),
				each("(Context).@", "Logger Timestamp Caller Stack"),
				each("(*Event).@", "RawCBOR", field(Arg(0), Arg(1), Text)),
				each("(*Array).@", "Str Bytes Hex RawJSON", logs(Arg(0), Text)),
				each("(*Array).@", "Interface Object Err Errs Dict IPAddr MACAddr IPPrefix", logs(Arg(0), Field)),
				each("(*Array).@", "Int Int64 Uint Uint64 Float64 Bool Time Dur", logs(Arg(0), Field)),
				each("(LogObjectMarshaler).@", "MarshalZerologObject", why("writes its own fields: they are found in it")),
				each("(Hook).@", "Run"),
				each("(*Logger).@", "Print Println", logs(Rest(0), Print)),
				each("(*Logger).@", "Printf", logf(0)),
				each("(*Logger).@", "Trace Debug Info Warn Error Fatal Panic Log WithLevel UpdateContext"),
				each("(*Logger).@", "Err", logs(Arg(0), Field)),
				each("(Logger).@", "With Level Sample Hook Output WithContext"),
				each("(Logger).@", "Write", logs(Arg(0), Text)),
				each("@", "New", copies(Arg(0), Result(0))),
				each("@", "SyncWriter", copies(Arg(0), Result(0))),
				each("@", "MultiLevelWriter", copies(Rest(0), Result(0))),
				each("@", "NewSlogHandler", copies(Arg(0), Result(0))),
				each("@", "Ctx Dict Arr Nop"),
			)},
			{path + "/log", join(
				each("@", "Trace Debug Info Warn Error Fatal Panic Log With WithLevel Ctx Level"),
				each("@", "Err", logs(Arg(0), Field)),
				each("@", "Print", logs(Rest(0), Print)),
				each("@", "Printf", logf(0)),
			)},
			{path + "/hlog", join(
				each("@", "CustomHeaderHandler", requestLog(InHeader)),
				each("@", "RefererHandler RemoteAddrHandler RemoteIPHandler UserAgentHandler"),
				each("@", "URLHandler RequestHandler", requestLog(InQuery)),
				each("@", "AccessHandler", why("hands the request to a callback")),
				each("@", "FromRequest"),
			)},
		},
	}
}

func zerologFields(pattern string) []*Record {
	key, v := Arg(0), Arg(1)
	return join(
		each(pattern, "Str Strs Bytes Hex RawJSON", field(key, v, Text)),
		each(pattern, "StrsV", logs(Rest(1), Text).key(key)),
		each(pattern, "Stringer Stringers", field(key, v, Print)),
		each(pattern, "Interface Any Object Objects Array Dict IPAddr IPAddrs IPPrefix MACAddr", field(key, v, Field)),
		each(pattern, "StringersV", logs(Rest(1), Print).key(key)),
		each(pattern, "ObjectsV", logs(Rest(1), Field).key(key)),
		each(pattern, "Type", why("the type's name only")),
		each(pattern, "Int Int64 Uint Uint64 Float64 Bool Time Dur", field(key, v, Field)),
		each(pattern, "EmbedObject Err", logs(Arg(0), Field)),
		each(pattern, "Fields", logs(Arg(0), Pairs)),
	)
}
