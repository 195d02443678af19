package catalog

// libGoqu is goqu. ToSQL writes the values into the text, unless the dataset is prepared.
func libGoqu() Library {
	const every = "SelectDataset UpdateDataset DeleteDataset InsertDataset"
	const s = "(*SelectDataset).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return Library{
		Name: "goqu",
		Doc:  "https://doug-martin.github.io/goqu/",
		Packages: []Package{
			{"github.com/doug-martin/goqu/v9", join(
				builds("@", "From Select Update Delete Insert"),
				builds("(*Database).@", "From Select Update Delete Insert"), builds("(*TxDatabase).@", "From Select Update Delete Insert"),
				builds("(DialectWrapper).@", "From Select"),
				builds("(*@).Where", "SelectDataset UpdateDataset DeleteDataset", Receiver, Rest(0)),
				builds("(*@).ClearWhere", "SelectDataset UpdateDataset DeleteDataset", Receiver),
				builds(s, "Join", Receiver, Arg(1)),
				each("@", "C I"), each("@", "L", copies(Rest(1), Result(0))), builds("@", "And Or", Rest(0)),
				each("(*@).ToSQL", every, copies(Receiver, Result(0)), copies(Receiver, Result(1)), fails(Result(2), FromOwn)),
				builds("(*@).Executor", every, Receiver),
				each(s, "ScanStruct ScanVal", loads(Arg(0)), d1), each(s, "ScanStructs ScanVals", loads(Arg(0)), d0),
				each(s, "ScanStructContext", loads(Arg(1)), d1), each(s, "ScanStructsContext", loads(Arg(1)), d0),
				runsQuery(s, "Count", 1),
				each("(*UpdateDataset).@", "Set", stores(Arg(0)), saves(Arg(0)), copies(Receiver, Result(0)), copies(Arg(0), Result(0))),
				each("(*InsertDataset).@", "Rows", stores(Rest(0)), saves(Rest(0)), copies(Receiver, Result(0)), copies(Rest(0), Result(0))),
			)},
		},
	}
}
