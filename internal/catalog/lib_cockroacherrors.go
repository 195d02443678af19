package catalog

// libCockroachErrors is cockroachdb's errors.
func libCockroachErrors() Library {
	return Library{
		Name: "cockroachdb/errors",
		Doc:  "https://pkg.go.dev/github.com/cockroachdb/errors",
		Packages: []Package{
			{"github.com/cockroachdb/errors", cockroachErrors()},
		},
	}
}

func cockroachErrors() []*Record {
	return join(pkgErrors(), stdErrorFuncs(),
		each("@", "Newf", sprintf(0, Result(0))),
		each("@", "Join", copies(Rest(0), Result(0))),
		each("@", "CombineErrors WithSecondaryError", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		each("@", "WithHint WithDetail", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		each("@", "WithHintf WithDetailf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
		each("@", "Mark Handled UnwrapAll UnwrapOnce", copies(Arg(0), Result(0))),
		each("@", "IsAny", matches(Arg(0), None)),
		each("@", "Redact", flow(Mask, Arg(0), Result(0))),
	)
}
