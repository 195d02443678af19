package flow

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/symbol"
)

// What the code alone says of a value, whatever flows into it: which function is called, which field is
// selected, what it was before it became an interface.

// unboxed is a value before it became an interface.
func unboxed(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}

// passed are the arguments of a call, the receiver of a method before them.
func passed(c *ssa.CallCommon) []ssa.Value {
	if c.IsInvoke() {
		return append([]ssa.Value{c.Value}, c.Args...)
	}
	return c.Args
}

// selected is the field that a value is, or is the address of, nil if it is none.
func selected(v ssa.Value) *types.Var {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		if _, st := structOf(deref1(v.X.Type())); st != nil {
			return st.Field(v.Field)
		}
	case *ssa.Field:
		if _, st := structOf(v.X.Type()); st != nil {
			return st.Field(v.Field)
		}
	}
	return nil
}

// selectedName is the name of the field that a value is, or is the address of, empty if it is none.
func selectedName(v ssa.Value) string {
	if fld := selected(v); fld != nil {
		return fld.Name()
	}
	return ""
}

func isConst(v ssa.Value) bool {
	_, ok := unboxed(v).(*ssa.Const)
	return ok
}

// constText is the text that a constant is.
func constText(v ssa.Value) (string, bool) {
	k, ok := v.(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(k.Value), true
}

// operandName is what the source calls a value: a field, a getter, a parameter.
func operandName(v ssa.Value) string {
	for range 6 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.FieldAddr, *ssa.Field:
			return selectedName(x)
		case *ssa.Call:
			if o := symbol.Called(&x.Call); o != nil {
				return strings.TrimPrefix(o.Name(), "Get")
			}
			return ""
		case *ssa.Parameter, *ssa.FreeVar, *ssa.Global:
			return x.Name()
		default:
			return ""
		}
	}
	return ""
}
