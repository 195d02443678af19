package catalog

// libSQLite is the driver of SQLite that needs no C.
func libSQLite() Library {
	return Library{
		Name: "sqlite",
		Doc:  "https://pkg.go.dev/modernc.org/sqlite",
		Packages: []Package{
			{"modernc.org/sqlite", errorTypes(FromDatabase, "Error")},
		},
	}
}
