package finding

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Answers say what the methods of types that a package puts into interfaces return. Whether a record that came
// out of an interface still has its password in it may depend on them, and who calls the interface is mostly
// analyzed before whoever fills it. They travel as [Routes] do.
type Answers []Answer

// An Answer is of one result of one implementation of a method.
type Answer struct {
	Method string `json:"method"`           // the interface's, and the result: "pkg/path.T.Method#0"
	Type   string `json:"type"`             // the implementation's: "*pkg/path.T"
	Leaves []Leaf `json:"leaves,omitempty"` // what is in it that records should keep
}

// A Leaf is a part of a record, as "pkg/path.T.Field". If all that it holds comes out of further interfaces,
// these are the methods.
type Leaf struct {
	Part    string   `json:"part"`
	Methods []string `json:"methods,omitempty"`
}

const answersName = "overshare.answers "

// Key is the answers in the place of an analyzer's name.
func (a Answers) Key() (string, error) {
	data, err := json.Marshal(a)
	return answersName + string(data), err
}

// ParseAnswers reads a key, as [ParseRoutes] does.
func ParseAnswers(key string) (a Answers, ok bool, err error) {
	rest, ok := strings.CutPrefix(key, answersName)
	if !ok {
		return nil, false, nil
	}
	if err := json.Unmarshal([]byte(rest), &a); err != nil {
		return nil, true, fmt.Errorf("read what the methods of a package return: %w", err)
	}
	return a, true, nil
}

// None reports whether nothing of what a finding says of records leaves: no implementation of the methods that
// the parts come out of returns them. A method of which no implementation is known may return anything.
func (a Answers) None(parts []Leaf) bool {
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p Leaf) bool { return a.leaves(p, nil) })
}

// leaves reports whether a part may be in what its methods return. asking are the methods that are asked
// already: what one returns of itself only, nobody ever put there.
func (a Answers) leaves(p Leaf, asking []string) bool {
	return len(p.Methods) == 0 || slices.ContainsFunc(p.Methods, func(method string) bool {
		if slices.Contains(asking, method) {
			return false
		}
		answered := false
		for _, x := range a {
			if x.Method != method {
				continue
			}
			answered = true
			for _, l := range x.Leaves {
				if l.Part == p.Part && a.leaves(l, append(asking, method)) {
					return true
				}
			}
		}
		return !answered
	})
}
