package catalog

// libNetTrace is x/net/trace, whose pages show what was traced.
func libNetTrace() Library {
	return Library{
		Name: "x/net/trace",
		Doc:  "https://pkg.go.dev/golang.org/x/net/trace",
		Packages: []Package{
			{"golang.org/x/net/trace", join(each("(Trace).@", "LazyPrintf", format(Telemetry, 0)), each("(Trace).@", "LazyLog", telemetry(Arg(0), Print)), each("@", "Traces Events", shows(ProfileHandler)))},
		},
	}
}
