package config

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// A node is a value of a file: a text, a list or a mapping. What else YAML has (anchors, tags, merged
// keys) settings do not need, and a reader of them should not have to know.
type node struct {
	line    int
	kind    nodeKind
	text    string   // of a scalar, as it is written but for quotes
	quoted  bool     // the scalar is in quotes
	list    []node   // of a list
	entries []member // of a mapping, in their order
}

type member struct {
	line int // of the key
	key  string
	node
}

type nodeKind uint8

const (
	isNull nodeKind = iota
	isScalar
	isList
	isMapping
)

// String says what a node is, with its article.
func (k nodeKind) String() string {
	return [...]string{"nothing", "a single value", "a list", "a mapping"}[k]
}

// A Problem is one thing that is wrong in a file of settings.
type Problem struct {
	File    string
	Line    int // 0 if it concerns the whole file
	Message string
}

// Error is file:line: message.
func (p *Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}

// readYAML reads a file's text. An empty one is no mapping and no problem.
func readYAML(name string, data []byte) (node, *Problem) {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		p := &Problem{File: name, Message: err.Error()}
		var at interface {
			GetMessage() string
			GetToken() *token.Token
		}
		if errors.As(err, &at) {
			p.Message = at.GetMessage()
			if t := at.GetToken(); t != nil && t.Position != nil {
				p.Line = t.Position.Line
			}
		}
		p.Message = "this is no YAML: " + p.Message
		return node{}, p
	}
	var out node
	found := false
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		n, err := convert(doc.Body)
		if err != nil {
			err.File = name
			return node{}, err
		}
		if found {
			return node{}, &Problem{File: name, Line: n.line, Message: "there is a second document; settings are one"}
		}
		out, found = n, true
	}
	return out, nil
}

func convert(n ast.Node) (node, *Problem) {
	out := node{line: lineOf(n)}
	switch n := n.(type) {
	case *ast.NullNode, *ast.CommentGroupNode:
		return out, nil
	case *ast.StringNode:
		out.kind, out.text = isScalar, n.Value
		out.quoted = n.Token.Type == token.DoubleQuoteType || n.Token.Type == token.SingleQuoteType
		return out, nil
	case *ast.LiteralNode:
		out.kind, out.text, out.quoted = isScalar, n.Value.Value, true
		return out, nil
	case *ast.BoolNode, *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		out.kind, out.text = isScalar, n.GetToken().Value
		return out, nil
	case *ast.SequenceNode:
		out.kind = isList
		for _, v := range n.Values {
			e, err := convert(v)
			if err != nil {
				return node{}, err
			}
			out.list = append(out.list, e)
		}
		return out, nil
	case *ast.MappingNode:
		return mapping(out, n.Values)
	case *ast.MappingValueNode:
		return mapping(out, []*ast.MappingValueNode{n})
	}
	return node{}, &Problem{Line: out.line, Message: fmt.Sprintf("%s is more than settings need: write the value itself", n.GetToken().Value)}
}

func mapping(out node, values []*ast.MappingValueNode) (node, *Problem) {
	out.kind = isMapping
	for _, v := range values {
		key, ok := v.Key.(ast.ScalarNode)
		if !ok || v.Key.IsMergeKey() {
			return node{}, &Problem{Line: lineOf(v), Message: fmt.Sprintf("%s is no name of a setting", v.Key.String())}
		}
		e, err := convert(v.Value)
		if err != nil {
			return node{}, err
		}
		out.entries = append(out.entries, member{line: lineOf(v.Key), key: key.GetToken().Value, node: e})
	}
	return out, nil
}

func lineOf(n ast.Node) int {
	if t := n.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line
	}
	return 0
}
