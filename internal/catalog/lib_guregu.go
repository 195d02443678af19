package catalog

// libGuregu is guregu's DynamoDB.
func libGuregu() Library {
	return Library{
		Name: "guregu/dynamo",
		Doc:  "https://pkg.go.dev/github.com/guregu/dynamo/v2",
		Packages: []Package{
			{"github.com/guregu/dynamo/v2", join(
				each("(*DB).@", "Table"), builds("(Table).@", "Get Update Delete", Arg(1)), builds("(Table).@", "Scan"),
				each("(Table).@", "Put", stores(Arg(0)), saves(Arg(0)), copies(Arg(0), Result(0))),
				builds("(*Query).@", "Range", Receiver, Rest(2)), builds("(*@).Filter", "Query Scan", Receiver, Rest(1)),
				builds("(*@).If", "Update Delete Put", Receiver, Rest(1)),
				each("(*Query).@", "One All", loads(Arg(1)), fails(Result(0), FromSDK)),
			)},
		},
	}
}
