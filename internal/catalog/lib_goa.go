package catalog

// libGoa is goa: what a method returns is encoded by generated code, which is analysed with the rest.
func libGoa() Library {
	return Library{
		Name: "goa",
		Doc:  "https://goa.design",
		Packages: []Package{
			{"goa.design/goa/v3/http", join(
				each("(Encoder).@", "Encode", body(Arg(0), JSON)),
				each("@", "ResponseEncoder", copies(Arg(1), Result(0))),
				each("(Decoder).@", "Decode", from(InBody, Arg(0)), fails(Result(0), FromInput)),
				each("@", "RequestDecoder", copies(Arg(0), Result(0))),
				each("@", "NewErrorResponse", errorText(Arg(1), Field)),
				each("@", "ErrorEncoder", why("its result encodes what handlers return")),
				each("(Muxer).@", "Vars", from(InPath, Result(0))),
			)},
			{"goa.design/goa/v3/pkg", join(
				each("@", "PermanentError TemporaryError", format(ErrorText, 1)),
				each("@", "Fault", format(ErrorText, 0)),
				each("@", `MissingFieldError InvalidFieldTypeError InvalidEnumValueError InvalidFormatError
					InvalidLengthError InvalidRangeError InvalidPatternError`, fails(Result(0), FromInput)),
			)},
		},
	}
}
