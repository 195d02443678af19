package catalog

// libGoccyYAML is goccy's YAML.
func libGoccyYAML() Library {
	return Library{
		Name: "goccy/go-yaml",
		Doc:  "https://pkg.go.dev/github.com/goccy/go-yaml",
		Packages: []Package{
			{"github.com/goccy/go-yaml", yamlRecords()},
		},
	}
}
