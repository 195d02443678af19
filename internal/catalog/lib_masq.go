package catalog

// libMasq is masq, which masks attributes of slog.
func libMasq() Library {
	const which = "what it masks, the configuration knows"
	return Library{
		Name:     "masq",
		Doc:      "https://pkg.go.dev/github.com/m-mizutani/masq",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/m-mizutani/masq", each("@", "New WithType WithTag WithFieldName WithContain WithFieldPrefix WithRegex", why(which))},
		},
	}
}
