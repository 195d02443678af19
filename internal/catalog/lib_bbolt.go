package catalog

// libBbolt is bbolt.
func libBbolt() Library {
	return Library{
		Name: "bbolt",
		Doc:  "https://pkg.go.dev/go.etcd.io/bbolt",
		Packages: []Package{
			{"go.etcd.io/bbolt", join(each("(*Bucket).@", "Put", stores(Arg(1)), fails(Result(0), FromDatabase)),
				each("(*Bucket).@", "Get", loads(Result(0))), runsQuery("(*Bucket).@", "Delete", 0), each("(*Tx).@", "Bucket"))},
		},
	}
}
