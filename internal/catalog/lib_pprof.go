package catalog

// stdProfilers is the profiles and counters of the standard library.
func stdProfilers() Library {
	return Library{
		Name: "net/http/pprof",
		Doc:  "https://pkg.go.dev/net/http/pprof",
		Packages: []Package{
			{"net/http/pprof", profileHandlers("Index Cmdline Profile Symbol Trace Handler")},
			{"expvar", join(
				profileHandlers("Handler"),
				each("@", "Publish NewMap NewString NewInt NewFloat", why("a variable's name; what is put in it is shown to whoever gets at the handler")),
			)},
		},
	}
}
