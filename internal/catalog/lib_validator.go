package catalog

// libValidator is validator.
func libValidator() Library {
	input := fails(Result(0), FromInput)
	return Library{
		Name: "validator",
		Doc:  "https://pkg.go.dev/github.com/go-playground/validator/v10",
		Packages: []Package{
			{"github.com/go-playground/validator/v10", join(
				each("(*Validate).@", "Struct StructCtx Var VarCtx", input),
				each("(*Validate).@", "StructExcept StructPartial", input),
				each("(FieldError).@", "Value", from(InBody, Result(0)), why("what was submitted: a password, perhaps")),
				each("(FieldError).@", "Field Tag Param Translate StructField Namespace Error"),
				each("(ValidationErrors).@", "Error Translate"),
				errorTypes(FromInput, "ValidationErrors FieldError InvalidValidationError"),
			)},
		},
	}
}
