package catalog

// libErrors is the error libraries. A wrapped error tells what the inner one tells.
func libErrors() Library {
	return Library{
		Name: "errors libraries",
		Doc:  "https://pkg.go.dev/search?q=errors",
		Packages: []Package{
			{"github.com/pkg/errors", join(pkgErrors(), stdErrorFuncs())},
			{"github.com/cockroachdb/errors", cockroachErrors()},
			{"go.uber.org/multierr", join(
				each("@", "Append", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Combine", copies(Rest(0), Result(0))),
				each("@", "Errors", copies(Arg(0), Result(0))),
			)},
			{"github.com/hashicorp/go-multierror", join(
				each("@", "Append", copies(Arg(0), Result(0)), copies(Rest(1), Result(0))),
				each("(*Error).@", "Error ErrorOrNil WrappedErrors Unwrap", copies(Receiver, Result(0))),
				each("@", "Flatten Prefix", copies(Arg(0), Result(0))),
			)},
			{"github.com/go-errors/errors", join(
				each("@", "New Wrap", flow(Sprint, Arg(0), Result(0))),
				each("@", "WrapPrefix", flow(Sprint, Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
				each("@", "Is", matches(Arg(0), None)),
				each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				each("(*Error).@", "Error Unwrap", copies(Receiver, Result(0))),
				each("(*Error).@", "ErrorStack Stack", fails(Result(0), FromStack)),
			)},
			{"github.com/samber/oops", oopsErrors()},
			{"github.com/rotisserie/eris", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Wrap", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Wrapf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
				each("@", "Unwrap Cause", copies(Arg(0), Result(0))),
				each("@", "Is", matches(Arg(0), None)),
				each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				each("@", "ToJSON ToString", copies(Arg(0), Result(0)), why("with the stack on demand")),
			)},
			{"github.com/juju/errors", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Trace Cause", copies(Arg(0), Result(0))),
				each("@", "ErrorStack", copies(Arg(0), Result(0)), fails(Result(0), FromStack)),
				each("@", "Annotate", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("@", "Annotatef", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("@", "Errorf", sprintf(0, Result(0))),
			)},
			{"github.com/joomcode/errorx", join(
				each("@", "Decorate", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
				each("(*Type).@", "New", sprintf(0, Result(0)), fails(Result(0), FromOwn)),
				each("(*Type).@", "Wrap", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
			)},
			{"golang.org/x/xerrors", join(
				each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				each("@", "Errorf", sprintf(0, Result(0))),
				stdErrorFuncs(),
			)},
		},
	}
}

// stdErrorFuncs are the functions that libraries copy from package errors.
func stdErrorFuncs() []*Record {
	return join(
		each("@", "Is", matches(Arg(0), None)),
		each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
		each("@", "Unwrap", copies(Arg(0), Result(0))),
	)
}

func pkgErrors() []*Record {
	return join(
		each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
		each("@", "Errorf", sprintf(0, Result(0))),
		each("@", "Wrap WithMessage", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		each("@", "Wrapf WithMessagef", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
		each("@", "WithStack Cause", copies(Arg(0), Result(0))),
	)
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

func oopsErrors() []*Record {
	var all []*Record
	for _, pattern := range []string{"@", "(OopsErrorBuilder).@"} {
		all = append(all, join(
			each(pattern, "Errorf", sprintf(0, Result(0))),
			each(pattern, "Wrap", copies(Arg(0), Result(0))),
			each(pattern, "Wrapf", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
			each(pattern, "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
			each(pattern, "With", logs(Rest(0), Pairs)),
			each(pattern, "Request", logs(Arg(0), Field), why("logged with the error, its body on demand")),
			each(pattern, "User", logs(Arg(0), Text)),
			each(pattern, "Public Code In Tags Hint"),
		)...)
	}
	return join(all, each("@", "GetPublic", copies(Arg(1), Result(0)), why("the text made for the client")))
}
