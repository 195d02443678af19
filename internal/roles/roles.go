// Package roles tells the engine what calls, names and types mean: it joins the catalogue of
// libraries, the vocabulary of names, the shapes of encoders and the kinds of handlers into the
// one interface that the engine asks.
package roles

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/query"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/shape"
	"github.com/oversharelint/overshare/internal/web"
)

// Classes of failures beyond the catalogue's provenances.
const (
	Foreign uint8 = 32 + iota // an error of a library that the catalogue does not know
	Unclear                   // an error of a first-party function whose body is out of sight
)

// A Model implements flow.Model for one unit.
type Model struct {
	firstParty func(path string) bool
	effects    map[*catalog.Record]*flow.Effect
	parts      map[partsKey][]flow.Part
	registered map[*ssa.Function]*types.Named // nil until it is asked for
	stored     map[*types.Named]string
	meant      func(pos token.Pos) bool
}

type partsKey struct {
	t       types.Type
	form    flow.Form
	records bool
}

// New makes the model of a unit. firstParty says which packages are analyzed themselves, meant at which places
// the user wants to hear of no query.
func New(firstParty func(path string) bool, meant func(pos token.Pos) bool) *Model {
	return &Model{
		firstParty: firstParty,
		meant:      meant,
		effects:    make(map[*catalog.Record]*flow.Effect),
		parts:      make(map[partsKey][]flow.Part),
		stored:     make(map[*types.Named]string),
	}
}

// FirstParty implements flow.Model.
func (m *Model) FirstParty(path string) bool { return m.firstParty(path) }

// Meant implements flow.Model.
func (m *Model) Meant(pos token.Pos) bool { return m.meant(pos) }

// Call implements flow.Model.
func (m *Model) Call(fn *types.Func) *flow.Effect {
	r := catalog.Of(fn)
	if r == nil {
		if lib := likeLibrary(fn); lib != nil {
			return m.Call(lib)
		}
		return generated(fn)
	}
	if e, ok := m.effects[r]; ok {
		return e
	}
	e := effect(r, fn.Pkg(), display(fn))
	m.effects[r] = e
	return e
}

// generated is what a method of a generated protobuf message does, whose body is not analyzed: its
// text lists the fields.
func generated(fn *types.Func) *flow.Effect {
	recv := fn.Signature().Recv()
	if fn.Name() != "String" || recv == nil || types.NewMethodSet(recv.Type()).Lookup(nil, "ProtoReflect") == nil {
		return nil
	}
	return &flow.Effect{
		Name: display(fn), Matches: flow.None, As: flow.None, OutputWith: flow.None,
		Flows: []flow.FlowSpec{{In: flow.Receiver, Out: flow.Result(0), Via: flow.ViaEncode, Form: flow.FormPrint, Fmt: flow.None}},
	}
}

// Global implements flow.Model. nil asks for the built-in print.
func (m *Model) Global(v *types.Var) *flow.Effect {
	if v == nil {
		return printBuiltin
	}
	r := catalog.OfVar(v)
	if r == nil {
		return nil
	}
	if e, ok := m.effects[r]; ok {
		return e
	}
	e := effect(r, v.Pkg(), v.Pkg().Name()+"."+v.Name())
	m.effects[r] = e
	return e
}

var printBuiltin = &flow.Effect{
	Name: "print", Matches: flow.None, As: flow.None, OutputWith: flow.None,
	Sinks: []flow.SinkSpec{plain(0, catalog.Stderr, flow.FormPrint)},
}

// plain is a sink that shows one argument, with no key, format or writer beside it.
func plain(v flow.Place, c catalog.Channel, form flow.Form) flow.SinkSpec {
	return flow.SinkSpec{
		Value: v, Channel: flow.Channel(c), Form: form, Of: flow.Form(catalog.Field),
		Fmt: flow.None, Key: flow.None, Writer: flow.None, Status: flow.None, With: flow.None, SQL: flow.None,
	}
}

// display is a function as its users write it: slog.Info, (*gin.Context).JSON.
func display(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Name() + "." + fn.Name()
	}
	t := types.TypeString(recv.Type(), func(p *types.Package) string { return p.Name() })
	if i := strings.IndexByte(t, '['); i > 0 {
		t = t[:i]
	}
	if strings.HasPrefix(t, "*") {
		t = "(" + t + ")"
	}
	return t + "." + fn.Name()
}

// Returns implements flow.Model.
func (m *Model) Returns(fn *ssa.Function) []flow.Returned {
	var out []flow.Returned
	for _, r := range web.Returns(fn) {
		ret := flow.Returned{Result: r.Result, Param: r.Param, Channel: flow.Channel(catalog.ErrorText), Form: flow.FormPrint, Name: r.Name, Weak: r.Weak}
		if r.Body {
			ret.Channel, ret.Form = flow.Channel(catalog.Response), flow.Form(catalog.JSON)
		}
		out = append(out, ret)
	}
	if m.registered == nil && fn.Pkg != nil {
		m.registered = web.Registered(fn.Pkg)
	}
	if t := m.registered[fn]; t != nil {
		out = append(out, flow.Returned{
			Result: 0, Channel: flow.Channel(catalog.Response), Form: flow.Form(catalog.JSON),
			Name: "who calls a registered " + t.Obj().Pkg().Name() + "." + t.Obj().Name(),
		})
	}
	return out
}

// Writer implements flow.Model.
func (m *Model) Writer(t types.Type) flow.Channel {
	if web.ResponseWriter(t) {
		return flow.Channel(catalog.Response)
	}
	return 0
}

// Output implements flow.Model.
func (m *Model) Output(v *types.Var) flow.Channel {
	if r := catalog.OfVar(v); r != nil {
		return flow.Channel(r.Output)
	}
	return 0
}

// Wants implements flow.Model: secrets matter in what is written down, failures in what a client
// reads, and there the parts of records too, and what no client is meant to read whole. A single secret
// that somebody put into a response by name was meant to be there.
func (m *Model) Wants(c flow.Channel, g flow.Group, class uint8) bool {
	switch catalog.Channel(c) {
	case catalog.Log, catalog.Stdout, catalog.Stderr, catalog.Telemetry:
		return g == flow.Secret
	case catalog.Store, catalog.File, catalog.Cookie, catalog.Queue, catalog.Browser:
		return g == flow.Secret && stored(sensitive.Class(class))
	case catalog.Mode:
		return g == flow.Fixed
	case catalog.Response:
		return g == flow.Failure || g == flow.Record || dumped(g, class)
	case catalog.ErrorText, catalog.Header:
		return g == flow.Failure || dumped(g, class)
	case catalog.Saved:
		return g == flow.Privilege
	}
	return false
}

// Distinct implements flow.Model.
func (m *Model) Distinct(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	r := catalog.OfType(n.Obj())
	return r != nil && r.Distinct
}

// Watched implements flow.Model.
func (m *Model) Watched(n *types.Named) bool {
	if n.Obj().Pkg() == nil || m.firstParty(n.Obj().Pkg().Path()) {
		return false
	}
	r := catalog.OfType(n.Obj())
	return r != nil && r.Watched
}

// Configures implements flow.Model.
func (m *Model) Configures(fn *types.Func) bool {
	for _, verb := range [...]string{"Hook", "Configure", "Apply", "Setup", "SetUp", "Harden", "Set", "Init", "Populate"} {
		if strings.HasPrefix(fn.Name(), verb) {
			return true
		}
	}
	return false
}

// dumped reports whether a source is the client's certificate, the environment or a whole request.
func dumped(g flow.Group, class uint8) bool {
	if g == flow.Secret {
		return sensitive.Class(class) == sensitive.Request
	}
	return g == flow.Input && (catalog.Input(class) == catalog.InCertificate || catalog.Input(class) == catalog.InEnv)
}

// stored reports whether it is of concern where such data is stored in clear. What a service is there to
// keep (whose diagnosis, whose address) is not: that is its purpose.
func stored(c sensitive.Class) bool {
	switch c {
	case sensitive.Credential, sensitive.PrivateKey, sensitive.Session, sensitive.GovernmentID, sensitive.Financial:
		return true
	}
	return false
}

// Carried implements flow.Model.
func (m *Model) Carried(c flow.Channel) bool { return catalog.Channel(c) == catalog.ErrorText }

// Asked implements flow.Model.
func (m *Model) Asked(class uint8) bool {
	switch catalog.Input(class) {
	case catalog.InPath, catalog.InQuery, catalog.InForm, catalog.InBody:
		return true
	}
	return false
}

// Fresh implements flow.Model. A setting is the operator's, a row was stored before.
func (m *Model) Fresh(g flow.Group, class uint8) bool {
	switch g {
	case flow.Generated:
		return true
	case flow.Input:
		switch catalog.Input(class) {
		case catalog.InEnv, catalog.InRow, catalog.InPrincipal, catalog.InCertificate:
			return false
		}
		return true
	}
	return false
}

// Written implements flow.Model. What is put into a list of what is void is written nowhere.
func (m *Model) Written(statement string, n int) (string, bool) {
	column, ok := query.Written(statement, n)
	if ok && sensitive.Hides(query.Into(statement)) {
		return "", false
	}
	return column, ok
}

// Writes implements flow.Model.
func (m *Model) Writes(statement string) bool { return query.Writes(statement) }

// Inserts implements flow.Model. One that gives way to a row that is there may return that.
func (m *Model) Inserts(statement string) bool {
	st, ok := query.Parse(statement)
	up := strings.ToUpper(statement)
	return ok && st.Op == query.Insert && !strings.Contains(up, "CONFLICT") && !strings.Contains(up, "DUPLICATE") && !strings.Contains(up, "REPLACE")
}

// Hooks implements flow.Model: gorm's, xorm's, bun's and pg's.
func (m *Model) Hooks(t types.Type) []*types.Func {
	var out []*types.Func
	for _, name := range hooks {
		o, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
		if fn, ok := o.(*types.Func); ok && !types.IsInterface(fn.Signature().Recv().Type()) {
			out = append(out, fn)
		}
	}
	return out
}

var hooks = [...]string{"BeforeSave", "BeforeCreate", "BeforeUpdate", "BeforeInsert", "BeforeAppendModel"}

// Hook implements flow.Model.
func (m *Model) Hook(fn *types.Func) bool {
	return fn.Signature().Recv() != nil && slices.Contains(hooks[:], fn.Name())
}

// Inputs implements flow.Model.
func (m *Model) Inputs(fn *ssa.Function) []int { return web.Inputs(fn) }

// Request implements flow.Model.
func (m *Model) Request() flow.Evidence { return input(catalog.InBody) }

// PanicClass implements flow.Model.
func (m *Model) PanicClass() uint8 { return uint8(catalog.FromStack) }

// Parts implements flow.Model.
func (m *Model) Parts(t types.Type, form flow.Form, records bool, visit func(flow.Part) bool) {
	k := partsKey{t, form, records}
	ps, ok := m.parts[k]
	if !ok {
		ps = m.partsOf(t, form, records)
		m.parts[k] = ps
	}
	for _, p := range ps {
		if !visit(p) {
			return
		}
	}
}

func (m *Model) partsOf(t types.Type, form flow.Form, records bool) []flow.Part {
	var out []flow.Part
	shape.Parts(t, encoding(form), func(p shape.Part) bool {
		q := flow.Part{Name: p.Name, Owner: p.Owner, Field: p.Field, Tag: p.Tag, Type: p.Type}
		for _, s := range p.Path {
			q.Path = append(q.Path, int32(s))
		}
		q.Unsent, q.Unstored = shape.Kept(t, p.Path)
		if p.Redacted {
			if q.Redactor = method(types.NewPointer(p.Type), form); q.Redactor == nil {
				return true // a library's own encoder shows it; nothing is known of how
			}
		}
		if p.Field != nil && records {
			m.judge(&q, t, form)
		}
		out = append(out, q)
		return true
	})
	return out
}

// judge says what of a part of a value of type t a record should keep, and a client not choose. A template
// that is given a record shows of it what it names.
func (m *Model) judge(p *flow.Part, t types.Type, form flow.Form) {
	if catalog.Form(form) != catalog.Template {
		p.Record, _ = kept(p.Owner, p.Field, p.Tag, p.Type)
	}
	p.Privilege, _ = privileged(p.Owner, p.Field, p.Tag)
	if p.Record.Group != 0 || p.Privilege.Group != 0 {
		p.Stored, p.Depth = m.storedOn(t, p.Path)
		p.Record.Faint = strings.HasPrefix(p.Stored, "settings")
	}
}

// Tells implements flow.Model.
func (m *Model) Tells(form flow.Form) bool {
	return form == flow.FormText || form == flow.FormFormat || form == flow.FormPairs || slices.Contains(speakers(form), "Error")
}

// Redactor implements flow.Model.
func (m *Model) Redactor(t types.Type, form flow.Form) *types.Func { return method(t, form) }

// method is the method by which a value shows itself in the given form.
func method(t types.Type, form flow.Form) *types.Func {
	if types.IsInterface(t) {
		return nil
	}
	ms := types.NewMethodSet(t)
	if ms.Lookup(nil, "ProtoReflect") != nil {
		return nil // a generated message's text lists its fields
	}
	if ms.Len() == 0 {
		return nil
	}
	for _, name := range speakers(form) {
		if sel := ms.Lookup(nil, name); sel != nil {
			if fn := sel.Obj().(*types.Func); !types.IsInterface(fn.Signature().Recv().Type()) {
				return fn
			}
		}
	}
	return nil
}

// speakers are the methods that encoders of a form call, in the order in which they look.
func speakers(form flow.Form) []string {
	switch form {
	case flow.FormPrint, flow.FormPlus:
		return []string{"Format", "Error", "String"}
	case flow.FormSyntax:
		return []string{"Format", "GoString"}
	case flow.FormText:
		return nil
	case flow.Form(catalog.Field):
		return []string{"MarshalJSON", "Error", "String", "MarshalText"}
	case flow.Form(catalog.SlogValue):
		return []string{"LogValue", "MarshalJSON", "Error", "MarshalText", "String"}
	case flow.Form(catalog.ZapValue):
		return []string{"MarshalLogObject", "MarshalLogArray", "Error", "String", "MarshalJSON", "MarshalText"}
	case flow.Form(catalog.ZerologValue):
		return []string{"MarshalZerologObject", "MarshalZerologArray", "MarshalObject", "MarshalJSON", "Error", "MarshalText"}
	case flow.Form(catalog.LogrValue):
		return []string{"MarshalLog", "Error", "String", "MarshalJSON", "MarshalText"}
	case flow.FormRow:
		return []string{"GormValue", "Value", "MarshalBSON", "MarshalBSONValue", "ToDB"}
	case flow.Form(catalog.XML):
		return []string{"MarshalXML", "MarshalText"}
	case flow.Form(catalog.YAML):
		return []string{"MarshalYAML", "MarshalText"}
	}
	return []string{"MarshalJSON", "MarshalText"}
}

func encoding(form flow.Form) shape.Encoding {
	switch form {
	case flow.FormPrint, flow.FormText, flow.FormFormat:
		return shape.Print
	case flow.FormPlus:
		return shape.PrintPlus
	case flow.FormSyntax:
		return shape.GoSyntax
	case flow.FormRow:
		return shape.Row
	case flow.Form(catalog.XML):
		return shape.XML
	case flow.Form(catalog.YAML):
		return shape.YAML
	}
	return shape.JSON
}

// Encodes implements flow.Model.
func (m *Model) Encodes(t types.Type) bool { return shape.Always(t) }

// Holds implements flow.Model.
func (m *Model) Holds(t types.Type) bool { return !sensitive.Cannot(t) }
