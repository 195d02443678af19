package catalog

// libFirestore is Google's Firestore. The owner is often in the path of a document.
func libFirestore() Library {
	const doc, tx = "(*DocumentRef).@", "(*Transaction).@"
	d1 := fails(Result(1), FromSDK)
	return Library{
		Name: "Firestore",
		Doc:  "https://pkg.go.dev/cloud.google.com/go/firestore",
		Packages: []Package{
			{"cloud.google.com/go/firestore", join(
				builds("(*Client).@", "Collection Doc", Arg(0)), builds("(*CollectionRef).@", "Doc", Receiver, Arg(0)),
				builds(doc, "Collection", Receiver, Arg(0)),
				builds("(Query).@", "Where WherePath", Receiver, Arg(2)), builds("(Query).@", "Documents", Receiver),
				each("(Query).@", "Select", selects(None, Rest(0)), copies(Receiver, Result(0))),
				each(doc, "Get", loads(Result(0)), d1), each(doc, "Delete", d1),
				each(doc, "Set Create", stores(Arg(1)), saves(Arg(1)), d1), each(doc, "Update", stores(Arg(1)), d1),
				each("(*CollectionRef).@", "Add", stores(Arg(1)), saves(Arg(1)), fails(Result(2), FromSDK)),
				each(tx, "Get", loads(Result(0)), d1),
				each(tx, "Set Create", stores(Arg(1)), saves(Arg(1)), fails(Result(0), FromSDK)),
				each(tx, "Update", stores(Arg(1)), fails(Result(0), FromSDK)),
				each("(*DocumentIterator).@", "Next GetAll", loads(Result(0)), d1),
				each("(*DocumentSnapshot).@", "DataTo", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromSDK)),
				each("(*DocumentSnapshot).@", "Data", copies(Receiver, Result(0))),
			)},
		},
	}
}
