package catalog

// libGormGen is gorm's generated queries.
func libGormGen() Library {
	const d = "(*DO).@"
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "gorm/gen",
		Doc:  "https://gorm.io/gen/",
		Packages: []Package{
			{"gorm.io/gen", join(
				each(d, "First Take Last Find", loads(Result(0)), d1),
				builds(d, "Where Or Not", Receiver, Rest(0)),
				each(d, "Create Save", stores(Arg(0)), saves(Arg(0)), fails(Result(0), FromDatabase)),
				each(d, "Updates", stores(Arg(0)), saves(Arg(0)), d1), each(d, "Update", stores(Arg(1)), d1),
				runsQuery(d, "Delete", 1),
			)},
		},
	}
}
