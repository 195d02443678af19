package web

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// ServedFolders lists the folders, by constant names, that file servers of the functions serve.
func ServedFolders(fns []*ssa.Function) []string {
	var out []string
	add := func(dir string) {
		if dir = path.Clean(dir); dir != "." && dir != "/" {
			out = append(out, dir)
		}
	}
	for c := range Calls(fns...) {
		if name, recv, args := method(c.Common()); recv != nil && strings.HasPrefix(name, "Static") && len(args) == 2 {
			if dir, ok := constant1(args[1]); ok {
				add(dir)
			}
		}
		for _, a := range c.Common().Args {
			if dir, ok := folderName(a, 3); ok {
				add(dir)
			}
		}
	}
	return out
}

// Below is the served folder that a call writes its file to, by its first argument; empty if there is none.
func Below(in ssa.Instruction, served []string) string {
	c, ok := in.(ssa.CallInstruction)
	if !ok || len(served) == 0 || len(c.Common().Args) == 0 {
		return ""
	}
	name := path.Clean(firstText(c.Common().Args[0]))
	for _, dir := range served {
		if name == dir || strings.HasPrefix(name, dir+"/") {
			return dir
		}
	}
	return ""
}

// firstText is the constant that a path begins with.
func firstText(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Const:
		s, _ := constant1(v)
		return s
	case *ssa.BinOp:
		return firstText(v.X)
	case *ssa.Call: // filepath.Join("public", name)
		if fn := v.Call.StaticCallee(); fn != nil && fn.Name() == "Join" && len(v.Call.Args) == 1 {
			if parts, ok := listed(v.Call.Args[0]); ok && len(parts) > 0 && parts[0] != nil {
				return firstText(parts[0])
			}
		}
	}
	return ""
}

// Chmod is the constant mode that a function gives a file after in, or that in, a call, is told to give it,
// in decimal; empty if neither does.
func Chmod(fn *ssa.Function, in ssa.Instruction) string {
	if fn == nil || in == nil {
		return ""
	}
	out := toldMode(in)
	for c := range Calls(fn) {
		if m, ok := chmod(c.Common()).(*ssa.Const); ok && m.Value != nil {
			out = m.Value.ExactString()
		}
	}
	return out
}

// chmod is the mode that a call gives a file, nil if it gives it none.
func chmod(c *ssa.CallCommon) ssa.Value {
	callee := c.StaticCallee()
	if callee == nil || callee.Name() != "Chmod" || callee.Pkg == nil || callee.Pkg.Pkg.Path() != "os" {
		return nil
	}
	return c.Args[len(c.Args)-1]
}

// toldMode is the constant that a call passes to a function for the mode that it gives a file in the end.
func toldMode(in ssa.Instruction) string {
	c, ok := in.(ssa.CallInstruction)
	if !ok || c.Common().StaticCallee() == nil {
		return ""
	}
	callee := c.Common().StaticCallee()
	out := ""
	for d := range Calls(callee) {
		p, ok := chmod(d.Common()).(*ssa.Parameter)
		if !ok {
			continue
		}
		if i := slices.Index(callee.Params, p); i < len(c.Common().Args) {
			if m, ok := c.Common().Args[i].(*ssa.Const); ok && m.Value != nil {
				out = m.Value.ExactString()
			}
		}
	}
	return out
}

// SetsOwner reports whether a function, or the one that it calls by in, gives files an owner: who does
// that means their mode, too.
func SetsOwner(fn *ssa.Function, in ssa.Instruction) bool {
	if fn != nil && changesOwner(fn) {
		return true
	}
	c, ok := in.(ssa.CallInstruction)
	return ok && c.Common().StaticCallee() != nil && changesOwner(c.Common().StaticCallee())
}

func changesOwner(fn *ssa.Function) bool {
	for c := range Calls(fn) {
		callee := c.Common().StaticCallee()
		if callee != nil && callee.Pkg != nil && callee.Pkg.Pkg.Path() == "os" && (callee.Name() == "Chown" || callee.Name() == "Lchown") {
			return true
		}
	}
	return false
}

// ListensOnSocket reports whether a function listens on a Unix socket: its mode says who may connect.
func ListensOnSocket(fn *ssa.Function) bool {
	if fn == nil {
		return false
	}
	for c := range Calls(fn) {
		for _, a := range c.Common().Args {
			if s, ok := constant1(a); ok && (s == "unix" || strings.HasSuffix(s, ".sock")) {
				return true
			}
		}
	}
	return false
}
