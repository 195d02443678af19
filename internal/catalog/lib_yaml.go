package catalog

// libYAML is the common YAML.
func libYAML() Library {
	return Library{
		Name: "yaml.v3",
		Doc:  "https://pkg.go.dev/gopkg.in/yaml.v3",
		Packages: []Package{
			{"gopkg.in/yaml.v3", yamlRecords()},
		},
	}
}
