package flow

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A layer that is called through an interface mostly lies in a package that its caller does not import:
// a handler sees what a use case promises, and not that it clears the password of what it returns. So
// a record that came out of such a call says of which method, and the package that puts the implementation
// into the interface says what the method's results really have in them. The command line, which hears of
// all packages, puts the two together.

// openResult names result i of a call of an interface's method whose implementations are not in sight:
// "pkg/path.T.Method#0". It is empty for all other calls.
func (s *site) openResult(i int) string {
	if s.common == nil || !s.common.IsInvoke() || !s.f.u.openInterface(s.common.Value.Type()) {
		return ""
	}
	return methodPlace(s.common.Value.Type(), s.obj.Name(), i)
}

// partFrom stands between a part of a record and the methods that all in it comes out of.
const partFrom = "<"

// part is the Part of a record's label.
func (f *frame) part(pv *Value, row *Label, p *Part) string {
	owner := ""
	if p.Owner != nil {
		owner = typeSymbol(p.Owner)
	}
	if owner == "" {
		return ""
	}
	return owner + "." + p.Field.Name() + partFrom + strings.Join(f.openFrom(pv, row), ",")
}

// openFrom are the methods that all of a part comes out of, nil if some of it does not.
func (f *frame) openFrom(pv *Value, row *Label) []string {
	if len(pv.refs) > 0 || row != nil && row.Kind != Stored {
		return nil
	}
	var out []string
	for _, x := range pv.set {
		switch l := f.u.labels.at(x.id); {
		case l.Kind == Clean && l.Class == digest:
			return nil
		case l.Kind == Source, !l.substantive():
		case l.Kind != Opaque || l.Group != 0 || l.Name == "":
			return nil
		default:
			out = append(out, l.Name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// alsoFrom adds to where a record's part comes from what another source of the same part says.
func (l *Label) alsoFrom(o *Label) {
	part, own, _ := strings.Cut(l.Part, partFrom)
	other, more, _ := strings.Cut(o.Part, partFrom)
	switch {
	case own == more:
	case own == "" || more == "" || part != other:
		l.Part = part + partFrom
	default:
		all := append(strings.Split(own, ","), strings.Split(more, ",")...)
		slices.Sort(all)
		l.Part = part + partFrom + strings.Join(slices.Compact(all), ",")
	}
}

// Open is the field of a record's label, as "pkg/path.T.Field", and the methods that all in it comes out of,
// as [Answer.Method] names them; there are none if what it holds is known here.
func (l *Label) Open() (part string, methods []string) {
	part, from, _ := strings.Cut(l.Part, partFrom)
	if from == "" {
		return part, nil
	}
	return part, strings.Split(from, ",")
}

// An Answer says what a result of an interface's method has in it, if a type that was put into the interface
// is what the method is called on.
type Answer struct {
	Method string // "pkg/path.T.Method#0"
	Type   string // "*pkg/path.T"
	Leaves []Leaf // of what records should keep; what is not listed was cleared or never loaded
}

// A Leaf is a part of a record, and the further methods that all in it comes out of.
type Leaf struct {
	Part    string
	Methods []string
}

// A putting is a concrete type that is put into an interface, and where that is done first.
type putting struct {
	concrete, iface types.Type
	fn              *ssa.Function
}

func (f *frame) putInto(in *ssa.MakeInterface) {
	if f.u.put == nil {
		f.u.put = make(map[string]putting)
	}
	key := in.X.Type().String() + "|" + in.Type().String()
	if _, ok := f.u.put[key]; !ok {
		f.u.put[key] = putting{in.X.Type(), in.Type(), f.fn}
	}
}

// Answers lists, sorted, what the methods of types that this package puts into interfaces of other packages
// return, as an encoder shows it in a form.
func (a *Analysis) Answers(form Form) []Answer {
	if a.u == nil {
		return nil
	}
	var out []Answer
	// In order, since the labels that are made on the way are numbered by it.
	for _, key := range slices.Sorted(maps.Keys(a.u.put)) {
		p := a.u.put[key]
		f := newFrame(a.u, p.fn)
		for method := range p.iface.Underlying().(*types.Interface).Methods() {
			out = append(out, f.answered(p, method, form)...)
		}
	}
	slices.SortFunc(out, func(a, b Answer) int {
		if n := strings.Compare(a.Method, b.Method); n != 0 {
			return n
		}
		return strings.Compare(a.Type, b.Type)
	})
	return out
}

// answered judges the results of one method. Of what it is called with nothing is known.
func (f *frame) answered(p putting, method *types.Func, form Form) []Answer {
	sig := method.Signature()
	tg, ok := f.u.method(p.concrete, method)
	if !ok || !slices.ContainsFunc(slices.Collect(sig.Results().Variables()), func(v *types.Var) bool { return holdsStructs(v.Type()) }) {
		return nil
	}
	in := f.fn.Blocks[0].Instrs[0]
	key := firstValue(f.fn)
	for i := range sig.Params().Len() + 1 {
		id := f.u.labels.id(Label{Kind: Opaque, Index: int(f.fn.Pos()), Res: answerArgument + i})
		tg.args = append(tg.args, &Value{set: set{{id: id}}})
	}
	m := make(memory)
	s := &site{f: f, m: m, in: in, sig: sig, key: key}
	results := s.instantiate(tg, m, make([]*Value, sig.Results().Len()))
	var out []Answer
	for i, v := range results {
		t := sig.Results().At(i).Type()
		if !holdsStructs(t) {
			continue
		}
		a := Answer{Method: methodPlace(p.iface, method.Name(), i), Type: typeSymbol(p.concrete)}
		for _, x := range f.records(recordNow, m, v, t, form, in) {
			if l := f.u.labels.at(x.id); l.Group == Record && !l.Weak {
				part, methods := l.Open()
				a.Leaves = append(a.Leaves, Leaf{part, methods})
			}
		}
		out = append(out, a)
	}
	return out
}

// answerArgument numbers what a method is called with that is only asked.
const answerArgument = 600

// firstValue is a register of a function, to name the objects by that a call makes.
func firstValue(fn *ssa.Function) ssa.Value {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				return v
			}
		}
	}
	return nil
}
