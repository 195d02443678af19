package catalog

// libPhuslu is phuslu/log, zerolog's twin.
func libPhuslu() Library {
	key, v := Arg(0), Arg(1)
	return Library{
		Name: "phuslu",
		Doc:  "https://pkg.go.dev/github.com/phuslu/log",
		Packages: []Package{
			{"github.com/phuslu/log", join(
				each("(*Entry).@", `Str Strs Byte Bytes BytesOrNil Hex Base64 Base64URL RawJSON RawJSONStr`,
					field(key, v, Text)),
				each("(*Entry).@", "Stringer GoStringer", field(key, v, Print)),
				each("(*Entry).@", `Interface Any Object Objects Int Int64 Uint Uint64 Float64 Bool Time Dur AnErr Errs IPAddr
				IPPrefix MACAddr NetAddr NetIPAddr NetIPAddrs NetIPAddrPort NetIPPrefix Dict`, field(key, v, Field)),
				each("(*Entry).@", "Err EmbedObject", logs(Arg(0), Field)),
				each("(*Entry).@", "Msgs", logs(Rest(0), Print)),
				each("(*Entry).@", "Type Stack Caller Context", why("a type's name, positions, fields found where they were made")),
				each("(*Entry).@", "Fields", logs(Arg(0), Pairs)),
				each("(*Entry).@", "Msg", logs(Arg(0), Text)),
				each("(*Entry).@", "Msgf", logf(0)),
				each("(*Entry).@", "KeysAndValues", logs(Rest(0), Pairs)),
				each("@", "Printf", logf(0)),
				each("@", "Trace Debug Info Warn Error Fatal Panic"),
				each("(*Logger).@", "Trace Debug Info Warn Error Fatal Panic Log WithLevel"),
				each("(*Logger).@", "Err", logs(Arg(0), Field)),
				each("(*Logger).@", "Printf", logf(0)),
			)},
		},
	}
}
