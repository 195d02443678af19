package roles

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/sensitive"
)

// privileged is the evidence that a client should not choose a field of a record. Fields that the
// library never writes are none.
func privileged(owner *types.Named, f *types.Var, tag string) (flow.Evidence, bool) {
	gorm := reflect.StructTag(tag).Get("gorm")
	if !f.Exported() || strings.Contains(gorm, "<-:false") || gorm == "-" || owner == nil {
		return flow.Evidence{}, false
	}
	power, word, ok := sensitive.Privileged(f.Name())
	switch {
	case !ok, power == sensitive.Ownership && isOwnerType(owner):
		return flow.Evidence{}, false
	case power == sensitive.Rights && sensitive.Grants(owner.Obj().Name()):
		return flow.Evidence{}, false // what a role may do is what a role is
	case power == sensitive.Money && !isOwnerType(owner) && !sensitive.Account(owner.Obj().Name()) && !owned(owner):
		return flow.Evidence{}, false // what somebody else's account holds, or a number of this one's
	}
	if s, list := f.Type().Underlying().(*types.Slice); list && power != sensitive.Rights && !byteLike(s.Elem()) {
		return flow.Evidence{}, false
	}
	return flow.Evidence{Group: flow.Privilege, Class: uint8(power), Word: word}, true
}

// owned reports whether a struct has a field that says whose it is.
func owned(n *types.Named) bool {
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if power, _, ok := sensitive.Privileged(f.Name()); ok && power == sensitive.Ownership {
			return true
		}
	}
	return false
}

// isOwnerType reports whether a struct is a user or tenant itself, whose id is its own.
func isOwnerType(owner *types.Named) bool {
	switch strings.ToLower(owner.Obj().Name()) {
	case "user", "account", "tenant", "organization", "customer":
		return true
	}
	return false
}

// Clients implements flow.Model.
func (m *Model) Clients(class uint8) bool {
	switch catalog.Input(class) {
	case catalog.InQuery, catalog.InForm, catalog.InBody, catalog.InRequest:
		return true
	}
	return false
}
