package roles

import (
	"go/types"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
)

// Logger implements flow.Model: a project's own logger is known by its looks where its body is
// out of sight: a level for a name, on a type or in a package that is called a logger.
func (m *Model) Logger(fn *types.Func) (*flow.Effect, bool) {
	if fn.Pkg() == nil || !logLevel(fn.Name()) || !loggerPlace(fn) {
		return nil, false
	}
	e := &flow.Effect{Name: display(fn), Matches: flow.None, As: flow.None}
	sig := fn.Signature()
	text := flow.None
	for i := range sig.Params().Len() {
		s := plain(flow.Place(i), catalog.Log, flow.FormPrint)
		p := sig.Params().At(i)
		switch {
		case i == sig.Params().Len()-1 && sig.Variadic():
			s.Rest = true
			s.Form, s.Fmt = tailForm(fn, text)
		case isStringType(p.Type()):
			text = flow.Place(i)
			s.Form = flow.FormText
		case !shows(p.Type()):
			continue
		}
		e.Sinks = append(e.Sinks, s)
	}
	return e, len(e.Sinks) > 0
}

// tailForm is how a logger shows its variadic tail: by a format string if it has one, as keys and
// values if a message stands before it, else as it is.
func tailForm(fn *types.Func, text flow.Place) (flow.Form, flow.Place) {
	if text == flow.None {
		return flow.FormPrint, flow.None
	}
	name := strings.ToLower(fn.Signature().Params().At(int(text)).Name())
	if strings.HasSuffix(fn.Name(), "f") || strings.HasPrefix(name, "f") || name == "tmpl" || name == "template" {
		return flow.FormFormat, text
	}
	tail := fn.Signature().Params().At(fn.Signature().Params().Len() - 1).Type().(*types.Slice)
	if !types.IsInterface(tail.Elem()) {
		return flow.FormPrint, flow.None
	}
	return flow.FormPairs, flow.None
}

// shows reports whether a logger's parameter of type t is something that is logged: contexts and
// levels are not.
func shows(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && (i.Empty() || isErrorType(t))
}

// logLevel reports whether a name is that of a log level's method.
func logLevel(name string) bool {
	for _, suffix := range []string{"", "f", "w", "ln", "Context", "Ctx", "KV"} {
		switch strings.TrimSuffix(name, suffix) {
		case "Trace", "Debug", "Info", "Warn", "Warning", "Error", "Fatal", "Panic", "Print", "Notice", "Log", "Critical":
			return true
		}
	}
	return false
}

// loggerPlace reports whether a function belongs to a logger: its type or its package is called
// so.
func loggerPlace(fn *types.Func) bool {
	owner := fn.Pkg().Name()
	if recv := fn.Signature().Recv(); recv != nil {
		t := types.Unalias(recv.Type())
		if p, ok := t.(*types.Pointer); ok {
			t = types.Unalias(p.Elem())
		}
		n, ok := t.(*types.Named)
		if !ok {
			return false
		}
		owner = n.Obj().Name()
	}
	owner = strings.ToLower(owner)
	return strings.HasSuffix(owner, "logger") || strings.HasSuffix(owner, "log") || strings.HasSuffix(owner, "logging") || owner == "entry"
}
