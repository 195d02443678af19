package roles

import (
	"go/types"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/web"
)

// Responder implements flow.Model: a method out of sight that is handed a response's writer and
// something to say writes it, if its name says so (RenderTemplate, WriteJSON, SendText). An error
// that it is handed may as well be logged, so that only texts, maps and values of any type count.
func (m *Model) Responder(fn *types.Func) (*flow.Effect, bool) {
	if !answers(fn.Name()) || !takesWriter(fn.Signature()) {
		return nil, false
	}
	e := &flow.Effect{Name: display(fn), Matches: flow.None, As: flow.None}
	params := fn.Signature().Params()
	for i := range params.Len() {
		form, ok := saidForm(params.At(i).Type())
		if !ok {
			continue
		}
		s := plain(flow.Place(i), catalog.Response, form)
		s.Weak = true
		e.Sinks = append(e.Sinks, s)
	}
	return e, len(e.Sinks) > 0
}

// answers reports whether a method's name says that it sends something.
func answers(name string) bool {
	for _, verb := range [...]string{"Render", "Write", "Respond", "Send", "Reply", "JSON", "Json", "HTML", "Text", "Encode"} {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
}

func takesWriter(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if web.ResponseWriter(p.Type()) {
			return true
		}
	}
	return false
}

// saidForm is how a parameter of type t is shown in a response, and whether it is.
func saidForm(t types.Type) (flow.Form, bool) {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return flow.FormText, isStringType(t)
	case *types.Slice:
		return flow.FormText, byteLike(u.Elem())
	case *types.Map:
		return flow.Form(catalog.JSON), types.IsInterface(u.Elem()) || isStringType(u.Elem())
	case *types.Interface:
		return flow.Form(catalog.JSON), u.Empty()
	}
	return 0, false
}
