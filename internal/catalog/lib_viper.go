package catalog

// libViper is viper: what is configured comes from files and the environment, and is named by its key.
func libViper() Library {
	return Library{
		Name: "viper",
		Doc:  "https://pkg.go.dev/github.com/spf13/viper",
		Packages: []Package{
			{"github.com/spf13/viper", join(
				each("@", "GetString Get GetStringSlice GetStringMapString GetStringMap", from(InEnv, Result(0)).key(Arg(0))),
				each("(*Viper).@", "GetString Get GetStringSlice GetStringMapString GetStringMap", from(InEnv, Result(0)).key(Arg(0))),
				each("@", "AllSettings", from(InEnv, Result(0)), why("the whole configuration")),
				each("(*Viper).@", "AllSettings", from(InEnv, Result(0))),
				each("@", "Debug", why("prints the configuration")),
				each("@", "GetInt GetBool GetDuration GetInt64 GetFloat64 IsSet"),
			)},
		},
	}
}
