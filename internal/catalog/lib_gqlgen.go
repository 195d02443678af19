package catalog

// libGqlgen is gqlgen: resolvers' errors are sent as they are unless a presenter is set.
func libGqlgen() Library {
	return Library{
		Name: "gqlgen",
		Doc:  "https://gqlgen.com",
		Packages: []Package{
			{"github.com/99designs/gqlgen/graphql/playground",
				each("@", "Handler HandlerWithHeaders AltairHandler ApolloSandboxHandler", shows(Playground))},
			{"github.com/99designs/gqlgen/graphql", join(
				each("@", "AddError", errorText(Arg(1), Field)),
				each("@", "AddErrorf ErrorResponse", format(ErrorText, 1)),
				each("@", "DefaultErrorPresenter", copies(Arg(1), Result(0)), why("the text of any error")),
				each("@", "ErrorOnPath", copies(Arg(1), Result(0))),
				each("@", "UnmarshalInputFromContext", copies(Arg(1), Arg(2)), from(InBody, Arg(2)), fails(Result(0), FromInput)),
				each("@", "GetOperationContext GetFieldContext", from(InBody, Result(0))),
				each("field:OperationContext.@", "Variables RawQuery", from(InBody, Self)),
				each("field:OperationContext.@", "Headers", from(InHeader, Self)),
				each("field:FieldContext.@", "Args", from(InBody, Self)),
				each("@", "DefaultRecover", prints(Arg(1), Print), why("with the stack")),
			)},
			{"github.com/99designs/gqlgen/graphql/handler", join(
				each("(*Server).@", "SetErrorPresenter", handles(Arg(0), 1)), each("(*Server).@", "SetRecoverFunc", why("a panic's value becomes an error")),
			)},
		},
	}
}
