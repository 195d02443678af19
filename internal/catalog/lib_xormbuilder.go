package catalog

// libXormBuilder is xorm's conditions.
func libXormBuilder() Library {
	return Library{
		Name: "xorm/builder",
		Doc:  "https://pkg.go.dev/xorm.io/builder",
		Packages: []Package{
			{"xorm.io/builder", join(builds("@", "In Expr", Rest(1)), builds("@", "And Or", Rest(0)))},
		},
	}
}
