package catalog

// libEncoders is the encoders and decoders beside the standard library's, and what copies one
// struct into another.
func libEncoders() Library {
	input := fails(Result(0), FromInput)
	api := join(
		each("(API).@", "Marshal MarshalToString", encodes(Arg(0), Result(0), JSON)),
		each("(API).@", "Unmarshal UnmarshalFromString", decodes(Arg(0), Arg(1)), input),
	)
	return Library{
		Name: "encoders",
		Doc:  "https://pkg.go.dev/search?q=json",
		Packages: []Package{
			{"github.com/json-iterator/go", join(jsonRecords(), api,
				each("@", "MarshalToString", encodes(Arg(0), Result(0), JSON)),
				each("@", "UnmarshalFromString", decodes(Arg(0), Arg(1)), input),
				each("(API).@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
			)},
			{"github.com/goccy/go-json", join(jsonRecords(),
				each("@", "MarshalNoEscape MarshalWithOption", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalContext", encodes(Arg(1), Result(0), JSON)),
				each("@", "UnmarshalNoEscape", decodes(Arg(0), Arg(1)), input),
			)},
			{"github.com/bytedance/sonic", join(api,
				each("@", "Marshal MarshalIndent MarshalString", encodes(Arg(0), Result(0), JSON)),
				each("@", "Unmarshal UnmarshalString", decodes(Arg(0), Arg(1)), input),
				each("(@).Encode", "Encoder", body(Arg(0), JSON).to(Receiver), encodes(Arg(0), Receiver, JSON)),
				each("(@).Decode", "Decoder", decodes(Receiver, Arg(0)), input),
				each("(API).@", "NewEncoder NewDecoder", copies(Arg(0), Result(0))),
			)},
			{"github.com/segmentio/encoding/json", jsonRecords()},
			{"encoding/json/v2", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalWrite MarshalEncode", body(Arg(1), JSON).to(Arg(0)), encodes(Arg(1), Arg(0), JSON)),
				each("@", "Unmarshal UnmarshalRead UnmarshalDecode", decodes(Arg(0), Arg(1)), input),
			)},
			{"github.com/mailru/easyjson", join(
				each("@", "Marshal", encodes(Arg(0), Result(0), JSON)),
				each("@", "MarshalToWriter", encodes(Arg(0), Arg(1), JSON), body(Arg(0), JSON).to(Arg(1))),
				each("@", "MarshalToHTTPResponseWriter", body(Arg(0), JSON).to(Arg(1))),
				each("@", "Unmarshal UnmarshalFromReader", decodes(Arg(0), Arg(1)), input),
			)},
			{"github.com/vmihailenco/msgpack/v5", binaryRecords()},
			{"github.com/fxamacker/cbor/v2", binaryRecords()},
			{"gopkg.in/yaml.v3", yamlRecords()},
			{"github.com/goccy/go-yaml", yamlRecords()},
			{"github.com/go-viper/mapstructure/v2", mapstructureRecords()},
			{"github.com/mitchellh/mapstructure", mapstructureRecords()},
			{"github.com/jinzhu/copier", each("@", "Copy CopyWithOption", copies(Arg(1), Arg(0)))},
			{"dario.cat/mergo", each("@", "Merge MergeWithOverwrite Map MapWithOverwrite", copies(Arg(1), Arg(0)))},
			{"github.com/fatih/structs", each("@", "Map Values", encodes(Arg(0), Result(0), Gob))},
			{"github.com/evanphx/json-patch/v5", join(
				each("@", "MergePatch", copies(Arg(0), Result(0)), copies(Arg(1), Result(0)), fails(Result(1), FromInput)),
				each("@", "DecodePatch", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("(Patch).@", "Apply", copies(Receiver, Result(0)), copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
			)},
			{"github.com/go-playground/form/v4", each("(*Decoder).@", "Decode", decodes(Arg(1), Arg(0)), input)},
			{"github.com/oapi-codegen/runtime", join(
				each("@", "BindQueryParameter", copies(Arg(4), Arg(5)), from(InQuery, Arg(5)), input),
				each("@", "BindStyledParameterWithOptions", copies(Arg(2), Arg(3)), from(InPath, Arg(3)), input),
				each("@", "BindStringToObject", decodes(Arg(0), Arg(1)), input),
				each("@", "BindForm", decodes(Arg(1), Arg(0)), input), each("@", "BindJSONBody", from(InBody, Arg(1)), input, until("v1.1.0")),
			)},
			{"github.com/google/uuid", join(
				each("@", "Parse", decodes(Arg(0), Result(0)), fails(Result(1), FromInput)),
				each("@", "MustParse", decodes(Arg(0), Result(0))),
				each("@", "New NewString NewRandom NewV7", from(InRandom, Result(0))),
				each("(UUID).@", "String", copies(Receiver, Result(0))),
			)},
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

func binaryRecords() []*Record {
	return join(marshalOnly(Msgpack), encoderMethods(Msgpack), decoderMethods())
}

func yamlRecords() []*Record { return join(marshalOnly(YAML), encoderMethods(YAML), decoderMethods()) }

func marshalOnly(f Form) []*Record {
	return join(
		each("@", "Marshal", encodes(Arg(0), Result(0), f)),
		each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
	)
}

// mapstructureRecords: a decoder has where it decodes to from its configuration.
func mapstructureRecords() []*Record {
	return join(
		each("@", "Decode WeakDecode DecodeMetadata WeakDecodeMetadata", copies(Arg(0), Arg(1)), fails(Result(0), FromInput)),
		each("@", "NewDecoder", copies(Arg(0), Result(0)), fails(Result(1), FromOwn)),
		each("(*Decoder).@", "Decode", copies(Arg(0), Receiver), fails(Result(0), FromInput)),
	)
}

// libDeepcopier is deepcopier, which says first from where and then where to.
func libDeepcopier() Library {
	return Library{
		Name:     "deepcopier",
		Doc:      "https://pkg.go.dev/github.com/ulule/deepcopier",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/ulule/deepcopier", join(
				each("@", "Copy", copies(Arg(0), Result(0))),
				each("(*DeepCopier).@", "To", copies(Receiver, Arg(0))), each("(*DeepCopier).@", "From", copies(Arg(0), Receiver)),
			)},
		},
	}
}

// libMaskers is what masks attributes of slog, and structs by their tags.
func libMaskers() Library {
	const which = "what it masks, the configuration knows"
	return Library{
		Name:     "masq, slog-formatter, go-masker",
		Doc:      "https://pkg.go.dev/github.com/m-mizutani/masq",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/m-mizutani/masq", each("@", "New WithType WithTag WithFieldName WithContain WithFieldPrefix WithRegex", why(which))},
			{"github.com/samber/slog-formatter", each("@", `PIIFormatter ErrorFormatter IPAddressFormatter FormatByKey FormatByType
				NewFormatterHandler HTTPRequestFormatter`, why(which))},
			{"github.com/ggwhite/go-masker/v2", join(
				each("(*MaskerMarshaler).@", "Struct", flow(Mask, Arg(0), Result(0)), why("tagged fields only")),
				each("(*MaskerMarshaler).@", "Marshal", flow(Mask, Arg(1), Result(0))),
			)},
		},
	}
}
