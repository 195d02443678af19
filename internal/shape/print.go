package shape

// access is how reflect, and with it fmt, sees a value: what an unexported field led to is printed,
// but its methods are not called.
type access uint8

const (
	open   access = iota
	half          // an embedded field of an unexported type: its own exported fields are open again
	sealed        // an unexported field, and all below
)

// printFields lists the fields of a struct as fmt prints them: all.
func printFields(p place) []field {
	named, st := structOf(p.typ)
	out := make([]field, 0, st.NumFields())
	for i := range st.NumFields() {
		f := field{path: []Step{Step(i)}, v: st.Field(i), owner: named, tag: st.Tag(i), addr: p.addr}
		f.name = f.v.Name()
		if p.enc != Print {
			f.key = f.name
		}
		switch {
		case p.ro == sealed, !f.v.Exported() && !f.v.Embedded():
			f.ro = sealed
		case !f.v.Exported():
			f.ro = half
		}
		out = append(out, f)
	}
	return out
}
