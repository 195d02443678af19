package catalog

// stdFlag is flag and pflag. What the command line sets is judged by the flag's name, as an
// environment variable is.
func stdFlag() Library {
	setting := from(InEnv, Result(0)).key(Arg(0))
	into := from(InEnv, Arg(0)).key(Arg(1))
	return Library{
		Name: "flag",
		Doc:  "https://pkg.go.dev/flag",
		Packages: []Package{
			{"flag", join(
				flagBoth("String", setting), flagBoth("StringVar", into),
				flagBoth("Lookup Arg Args NArg NFlag", why("no name says what they hold")),
				flagBoth("Set", why("the name comes with the value: the sources are where it is read")),
				each("(@).String", "Value", copies(Receiver, Result(0))),
				each("(Getter).@", "Get", copies(Receiver, Result(0))),
				sentinels(FromOwn, "ErrHelp"),
			)},
			{"github.com/spf13/pflag", join(
				flagBoth("String StringP StringSlice StringSliceP StringArray StringArrayP BytesHex BytesBase64", setting),
				flagBoth("StringVar StringVarP StringSliceVar StringSliceVarP StringArrayVar StringArrayVarP", into),
				each("(*FlagSet).@", "GetString GetStringSlice GetStringArray GetBytesHex GetBytesBase64 GetStringToString",
					setting, fails(Result(1), FromOwn)),
				flagBoth("Lookup Arg Args NArg NFlag Parsed"),
				each("(@).String", "Value", copies(Receiver, Result(0))),
				sentinels(FromOwn, "ErrHelp"),
			)},
		},
	}
}

// flagBoth is a function of the package's own flag set and the method of any other.
func flagBoth(names string, ps ...part) []*Record {
	return join(each("@", names, ps...), each("(*FlagSet).@", names, ps...))
}
