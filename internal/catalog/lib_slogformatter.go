package catalog

// libSlogFormatter is slog-formatter.
func libSlogFormatter() Library {
	const which = "what it masks, the configuration knows"
	return Library{
		Name:     "slog-formatter",
		Doc:      "https://pkg.go.dev/github.com/samber/slog-formatter",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/samber/slog-formatter", each("@", `PIIFormatter ErrorFormatter IPAddressFormatter FormatByKey FormatByType
				NewFormatterHandler HTTPRequestFormatter`, why(which))},
		},
	}
}
