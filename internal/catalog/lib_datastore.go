package catalog

// libDatastore is Google's Datastore. The owner is often in an ancestor's key.
func libDatastore() Library {
	d1 := fails(Result(1), FromSDK)
	return Library{
		Name: "Datastore",
		Doc:  "https://pkg.go.dev/cloud.google.com/go/datastore",
		Packages: []Package{
			{"cloud.google.com/go/datastore", join(
				builds("@", "NameKey IDKey", Arg(1), Arg(2)), builds("@", "NewQuery"),
				builds("(*Query).@", "Filter", Receiver, Arg(1)), builds("(*Query).@", "FilterField", Receiver, Arg(2)),
				builds("(*Query).@", "Ancestor", Receiver, Arg(0)),
				each("(*Client).@", "Get", loads(Arg(2)), fails(Result(0), FromSDK)), each("(*Client).@", "GetAll", loads(Arg(2)), d1),
				each("(*Client).@", "Put", stores(Arg(2)), saves(Arg(2)), d1), each("(*Client).@", "Delete", fails(Result(0), FromSDK)),
				sentinels(FromOwn, "ErrNoSuchEntity"),
			)},
		},
	}
}
