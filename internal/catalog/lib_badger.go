package catalog

// libBadger is badger.
func libBadger() Library {
	return Library{
		Name: "badger",
		Doc:  "https://pkg.go.dev/github.com/dgraph-io/badger/v4",
		Packages: []Package{
			{"github.com/dgraph-io/badger/v4", join(
				each("(*Txn).@", "Get", loads(Result(0)), fails(Result(1), FromDatabase)), runsQuery("(*Txn).@", "Delete", 0),
				each("(*Txn).@", "Set", stores(Arg(1)), fails(Result(0), FromDatabase)),
				each("(*Item).@", "ValueCopy", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
				sentinels(FromOwn, "ErrKeyNotFound ErrConflict"),
			)},
		},
	}
}
