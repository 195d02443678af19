package shape

import "go/types"

// A speech is a method by which a type writes its own values.
type speech struct {
	name string
	fits func(*types.Signature) bool
}

// The methods that encoders call, in the order in which they look for them.
var (
	jsonSpeech  = []speech{{"MarshalJSON", givesBytes}, {"MarshalText", givesBytes}}
	xmlSpeech   = []speech{{"MarshalXML", givesError(2)}, {"MarshalText", givesBytes}}
	attrSpeech  = []speech{{"MarshalXMLAttr", marshalsAttr}, {"MarshalText", givesBytes}}
	yamlSpeech  = []speech{{"MarshalYAML", marshalsYAML}, {"MarshalText", givesBytes}}
	printSpeech = []speech{{"Format", formats}, {"Error", givesString}, {"String", givesString}}
	goSpeech    = []speech{{"Format", formats}, {"GoString", givesString}}

	// Logs: slog's LogValuer, zap's ObjectMarshaler, zerolog's, logr's. slog's JSON handler and
	// zerolog ignore String, and zap asks it in Any only: it is left out.
	logJSONSpeech = []speech{
		{"LogValue", givesOne}, {"MarshalLogObject", givesError(1)}, {"MarshalZerologObject", takesOne},
		{"MarshalLog", givesOne}, {"MarshalJSON", givesBytes}, {"Error", givesString}, {"MarshalText", givesBytes},
	}
	// slog's text handler asks for MarshalText before it prints.
	logTextSpeech = []speech{
		{"LogValue", givesOne}, {"MarshalLog", givesOne}, {"MarshalText", givesBytes},
		{"Format", formats}, {"Error", givesString}, {"String", givesString},
	}
)

func speeches(p place) []speech {
	switch p.enc {
	case JSON:
		return jsonSpeech
	case XML:
		if p.attr {
			return attrSpeech
		}
		return xmlSpeech
	case YAML:
		return yamlSpeech
	case Print, PrintPlus:
		return printSpeech
	case GoSyntax:
		return goSpeech
	case LogJSON:
		return logJSONSpeech
	case LogText:
		return logTextSpeech
	case Row:
		return rowSpeech
	}
	return nil
}

// speaker is the method that writes the value at p instead of the encoder, nil if none does.
// encoding/json and encoding/xml take the address of what is addressable and find methods with
// pointer receivers; fmt and yaml ask the value as it is, and fmt asks nothing that it reached
// through an unexported field.
func speaker(p place) *types.Func {
	if p.enc.prints() && p.ro != open {
		return nil
	}
	addr := p.addr && (p.enc == JSON || p.enc == LogJSON || p.enc == XML)
	for _, s := range speeches(p) {
		o, _, _ := types.LookupFieldOrMethod(p.typ, addr, nil, s.name)
		if m, ok := o.(*types.Func); ok && s.fits(m.Signature()) {
			return m
		}
	}
	return nil
}

func givesBytes(s *types.Signature) bool {
	return s.Params().Len() == 0 && s.Results().Len() == 2 && isBytes(s.Results().At(0).Type()) && isError(s.Results().At(1).Type())
}

func givesString(s *types.Signature) bool {
	return s.Params().Len() == 0 && s.Results().Len() == 1 && types.Identical(s.Results().At(0).Type(), types.Typ[types.String])
}

func givesOne(s *types.Signature) bool { return s.Params().Len() == 0 && s.Results().Len() == 1 }
func takesOne(s *types.Signature) bool { return s.Params().Len() == 1 && s.Results().Len() == 0 }

func givesError(params int) func(*types.Signature) bool {
	return func(s *types.Signature) bool {
		return s.Params().Len() == params && s.Results().Len() == 1 && isError(s.Results().At(0).Type())
	}
}

// marshalsYAML accepts the forms of yaml.v2 and v3, which return any value, and goccy's, which
// may return bytes.
func marshalsYAML(s *types.Signature) bool {
	return s.Params().Len() == 0 && s.Results().Len() == 2 && isError(s.Results().At(1).Type())
}

func marshalsAttr(s *types.Signature) bool {
	return s.Params().Len() == 1 && s.Results().Len() == 2 && isError(s.Results().At(1).Type())
}

func formats(s *types.Signature) bool {
	return s.Params().Len() == 2 && s.Results().Len() == 0 &&
		isNamed(s.Params().At(0).Type(), "fmt", "State") && types.Identical(s.Params().At(1).Type(), types.Typ[types.Int32])
}

func isBytes(t types.Type) bool {
	s, ok := t.(*types.Slice)
	return ok && types.Identical(s.Elem(), types.Typ[types.Byte])
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

func isNamed(t types.Type, path, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path && n.Obj().Name() == name
}
