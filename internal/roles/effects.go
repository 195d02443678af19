package roles

import (
	"go/types"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
)

// effect writes a catalogue record of the package in the engine's terms.
func effect(r *catalog.Record, pkg *types.Package, name string) *flow.Effect {
	values := catalog.Field
	if lib := catalog.For(pkg.Path()).Library(); lib.Values != 0 {
		values = lib.Values
	}
	e := &flow.Effect{Name: name, NoReturn: r.NoReturn, Output: flow.Channel(r.Output), OutputMode: r.OutputMode}
	e.OutputWith, _ = place(r.OutputWith)
	e.Matches, _ = place(r.Matches)
	e.As, _ = place(r.As)
	e.Never, _ = place(r.Never)
	e.Encodes, _ = place(r.Encodes)
	for _, s := range r.Sinks {
		if s.Channel == catalog.Saved {
			e.Saves = append(e.Saves, sink(s, values))
			continue
		}
		e.Sinks = append(e.Sinks, sink(s, values))
	}
	for _, s := range r.Sources {
		e.Sources = append(e.Sources, source(s))
		e.Who = e.Who || s.Input == catalog.InPrincipal
	}
	e.Decides, _ = place(r.Decides)
	e.Compares = r.Compares
	for _, f := range r.Flows {
		e.Flows = append(e.Flows, flowSpec(f))
	}
	for _, x := range r.Errors {
		at, _ := place(x.Value)
		about, _ := place(x.About)
		e.Sources = append(e.Sources, flow.SourceSpec{Value: at, Key: flow.None, Text: flow.None, Ev: failure(x.From, name), About: about})
	}
	for _, h := range r.Handles {
		e.Handles = append(e.Handles, handle(h))
	}
	if r.Get != nil {
		e.Get = keyed(r.Get)
	}
	if r.Set != nil {
		e.Set = keyed(r.Set)
	}
	if r.Filter != nil {
		e.Filter = filter(r.Filter)
	}
	if r.Query != nil {
		e.Query = querySpec(r.Query)
	}
	if r.Columns != nil {
		e.Columns = columns(r.Columns)
	}
	return e
}

func keyed(k *catalog.Keyed) *flow.KeyedSpec {
	key, _ := place(k.Key)
	val, _ := place(k.Value)
	return &flow.KeyedSpec{Key: key, Value: val}
}

func handle(h catalog.Handle) flow.HandleSpec {
	out := flow.HandleSpec{Param: h.Param, Ev: failure(h.From, h.By)}
	out.Func, _ = place(h.Func)
	return out
}

func filter(x *catalog.Filter) *flow.FilterSpec {
	out := &flow.FilterSpec{Field: x.Field}
	out.In, _ = place(x.In)
	out.Out, _ = place(x.Out)
	return out
}

// columns writes which columns a chain loads.
func columns(c *catalog.Columns) *flow.ColumnsSpec {
	out := &flow.ColumnsSpec{Prefix: onlyColumns}
	if c.Omit {
		out.Prefix = allColumnsBut
	}
	out.In, _ = place(c.In)
	out.More, _ = place(c.More)
	return out
}

// place translates a place; rest says that it is a variadic tail. The symbol itself is, for the
// engine, the result of reading it.
func place(p catalog.Place) (at flow.Place, rest bool) {
	if n, ok := p.IsArg(); ok {
		return flow.Place(n), false
	}
	if n, ok := p.IsRest(); ok {
		return flow.Place(n), true
	}
	if n, ok := p.IsResult(); ok {
		return flow.Result(n), false
	}
	switch p {
	case catalog.Receiver:
		return flow.Receiver, false
	case catalog.Self:
		return flow.Result(0), false
	}
	return flow.None, false
}

// sink writes a sink; values is how the library shows one value.
func sink(s catalog.Sink, values catalog.Form) flow.SinkSpec {
	form := s.Form
	if form == catalog.Field {
		form = values
	}
	out := flow.SinkSpec{Channel: flow.Channel(s.Channel), Form: flow.Form(form), Of: flow.Form(values), Code: s.Code, Under: s.Under, Part: s.Part, WithOf: s.WithOf, Weak: s.Weak}
	switch s.Form {
	case catalog.Row:
		out.Form = flow.FormRow
	case catalog.Setting:
		out.Form = flow.FormConst
	}
	out.With, _ = place(s.With)
	out.SQL, _ = place(s.SQL)
	out.Value, out.Rest = place(s.Value)
	out.Fmt, _ = place(s.Fmt)
	out.Key, _ = place(s.Key)
	out.Writer, _ = place(s.Writer)
	out.Status, _ = place(s.Status)
	return out
}

func flowSpec(f catalog.Flow) flow.FlowSpec {
	out := flow.FlowSpec{Form: flow.Form(f.Form), Via: via(f.Via), Part: f.Part}
	out.In, out.Rest = place(f.In)
	out.Out, out.OutRest = place(f.Out)
	out.Fmt, _ = place(f.Fmt)
	return out
}

func via(v catalog.Via) flow.Via {
	switch v {
	case catalog.Sprint:
		return flow.ViaPrint
	case catalog.Sprintf:
		return flow.ViaFormat
	case catalog.Encode:
		return flow.ViaEncode
	case catalog.Hash:
		return flow.ViaHash
	case catalog.Cipher, catalog.Mask, catalog.Count:
		return flow.ViaClean
	case catalog.Split:
		return flow.ViaSplit
	case catalog.Decode:
		return flow.ViaParse
	}
	return flow.ViaCopy
}

// source is the evidence in where an input comes from. A header, form field or variable is judged
// by the name it is asked for; the text of a whole request and a cookie by themselves; all else is
// the client's, or the database's, and no secret until a name says so.
func source(s catalog.Source) flow.SourceSpec {
	at, rest := place(s.Value)
	key, _ := place(s.Key)
	query, _ := place(s.Query)
	out := flow.SourceSpec{Value: at, Rest: rest, Key: key, Text: query, About: flow.None, Kind: keyKind(s.Input), Ev: input(s.Input), Alone: s.Alone}
	_, made := s.Value.IsResult()
	if _, filled := s.Value.IsArg(); filled && s.Input == catalog.InRequest {
		out.Ev = input(catalog.InBody) // a binder fills it with whatever the client sent
	}
	switch {
	case key != flow.None:
	case s.Input == catalog.InRequestText:
		out.Ev = flow.Evidence{Group: flow.Secret, Class: uint8(sensitive.Request), Word: "whole request"}
	case s.Input == catalog.InCookie && made:
		out.Ev = flow.Evidence{Group: flow.Secret, Class: uint8(sensitive.Session), Word: "cookies"}
	}
	return out
}

func keyKind(in catalog.Input) flow.KeyKind {
	switch in {
	case catalog.InHeader, catalog.InMetadata:
		return flow.HeaderKey
	case catalog.InEnv:
		return flow.EnvKey
	}
	return flow.FormKey
}

// input is the evidence that something comes from outside.
func input(in catalog.Input) flow.Evidence {
	group := flow.Input
	switch in {
	case catalog.InRandom:
		group = flow.Generated
	case catalog.InRow:
		return flow.Evidence{Group: flow.Row}
	}
	return flow.Evidence{Group: group, Class: uint8(in), Word: inputWords[in]}
}

var inputWords = [...]string{
	catalog.InPath:        "part of the request's path",
	catalog.InQuery:       "query parameter",
	catalog.InForm:        "form field",
	catalog.InBody:        "request body",
	catalog.InHeader:      "header",
	catalog.InCookie:      "cookie",
	catalog.InRequest:     "request",
	catalog.InRequestText: "request",
	catalog.InMetadata:    "RPC metadata",
	catalog.InEnv:         "setting",
	catalog.InCertificate: "peer's certificate",
	catalog.InPrincipal:   "who the client is",
	catalog.InRandom:      "random value",
}

// failure is what an error of a provenance tells.
func failure(p catalog.Provenance, from string) flow.Evidence {
	if !p.Internal() {
		return flow.Evidence{Own: true}
	}
	class := uint8(p)
	if p == catalog.FromAny {
		class = Unclear
	}
	return flow.Evidence{Group: flow.Failure, Class: class, Word: provenanceWord(p), From: from}
}

func provenanceWord(p catalog.Provenance) string {
	switch p {
	case catalog.FromDatabase:
		return "database error"
	case catalog.FromFile:
		return "file system error"
	case catalog.FromNetwork:
		return "network error"
	case catalog.FromExec:
		return "error of an external command"
	case catalog.FromTLS:
		return "TLS error"
	case catalog.FromSDK:
		return "service client's error"
	case catalog.FromCrypto:
		return "key or token error"
	case catalog.FromTemplate:
		return "template error"
	case catalog.FromStack:
		return "panic or stack trace"
	case catalog.FromAny:
		return "any error"
	}
	return "internal error"
}
