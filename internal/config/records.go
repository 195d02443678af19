package config

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/spell"
)

// below is the mapping in which users describe functions, in the words of the catalogue.
const below = "catalog"

// A List is one of the lists of such descriptions.
type List struct {
	Name   string // "sinks", below catalog
	Doc    string // one sentence
	Fields []Field
	add    func(r *catalog.Record, get func(field string) string)
}

// A Field is what an entry of a list says.
type Field struct {
	Name    string
	Doc     string
	Values  []string // the words that it may be; nil if it is a symbol or a place
	Place   bool
	Default string // what holds if it is left out
	Must    bool
}

// An Entry is one description.
type Entry struct {
	List   string
	At     string // file:line, the file without its directory: where it lies is the machine's own
	Fields map[string]string
}

// word is a word of the settings with what it means.
type word[T any] struct {
	name string
	is   T
}

var channels = []word[catalog.Channel]{
	{"log", catalog.Log}, {"telemetry", catalog.Telemetry}, {"response", catalog.Response}, {"header", catalog.Header},
	{"error", catalog.ErrorText}, {"store", catalog.Store}, {"queue", catalog.Queue},
}

var forms = []word[catalog.Form]{
	{"print", catalog.Print}, {"text", catalog.Text}, {"format", catalog.Format}, {"pairs", catalog.Pairs}, {"json", catalog.JSON},
	{"xml", catalog.XML}, {"yaml", catalog.YAML}, {"proto", catalog.Proto}, {"template", catalog.Template}, {"stream", catalog.Stream}, {"row", catalog.Row},
}

var inputs = []word[catalog.Input]{
	{"path", catalog.InPath}, {"query", catalog.InQuery}, {"form", catalog.InForm}, {"body", catalog.InBody}, {"header", catalog.InHeader},
	{"cookie", catalog.InCookie}, {"request", catalog.InRequest}, {"metadata", catalog.InMetadata}, {"setting", catalog.InEnv},
	{"certificate", catalog.InCertificate}, {"row", catalog.InRow},
}

var ways = []word[catalog.Via]{{"mask", catalog.Mask}, {"hash", catalog.Hash}, {"cipher", catalog.Cipher}}

func names[T any](ws []word[T]) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.name
	}
	return out
}

// meaning is what a word means; the word is one of ws, or empty for nothing.
func meaning[T any](ws []word[T], name string) T {
	i := slices.IndexFunc(ws, func(w word[T]) bool { return w.name == name })
	if i < 0 {
		return *new(T)
	}
	return ws[i].is
}

// Lists are the lists below catalog.
func Lists() []List {
	symbol := Field{Name: "symbol", Must: true, Doc: "What is described: a function `example.com/corp/audit.Note`, a method `(*example.com/corp/audit.Log).Note`, a variable or field `var:example.com/corp/audit.Out`."}
	place := func(name, def, doc string) Field { return Field{Name: name, Place: true, Default: def, Doc: doc} }
	must := func(f Field) Field { f.Must = true; return f }
	return []List{
		{Name: "sinks", Doc: "An argument that leaves the program.",
			Fields: []Field{symbol, must(place("value", "", "What leaves.")),
				{Name: "channel", Must: true, Values: names(channels), Doc: "Where to."},
				{Name: "form", Values: names(forms), Default: "print", Doc: "How it is shown: which parts of a struct leave."},
				place("format", "", "The format string, for the form format."), place("key", "", "The name under which it is shown.")},
			add: func(r *catalog.Record, get func(string) string) {
				r.Sinks = append(r.Sinks, catalog.Sink{Value: placeOf(get("value")), Channel: meaning(channels, get("channel")),
					Form: meaning(forms, get("form")), Fmt: placeOf(get("format")), Key: placeOf(get("key"))})
			}},
		{Name: "sources", Doc: "A value that comes from outside; of an argument, what it points to.",
			Fields: []Field{symbol, must(place("value", "", "What comes.")),
				{Name: "input", Must: true, Values: names(inputs), Doc: "Where from."}, place("key", "", "The name that is asked for.")},
			add: func(r *catalog.Record, get func(string) string) {
				r.Sources = append(r.Sources, catalog.Source{Value: placeOf(get("value")), Input: meaning(inputs, get("input")), Key: placeOf(get("key"))})
			}},
		{Name: "sanitizers", Doc: "A call whose result tells nothing of its argument.",
			Fields: []Field{symbol, place("in", "arg0", "What is hidden."), place("out", "result0", "What hides it."),
				{Name: "by", Values: names(ways), Default: "mask", Doc: "How."}},
			add: func(r *catalog.Record, get func(string) string) {
				r.Flows = append(r.Flows, catalog.Flow{In: placeOf(get("in")), Out: placeOf(get("out")), Via: meaning(ways, get("by"))})
			}},
		{Name: "principals", Doc: "A value that tells who the client is, after that was verified.",
			Fields: []Field{symbol, place("value", "result0", "What tells it.")},
			add: func(r *catalog.Record, get func(string) string) {
				r.Sources = append(r.Sources, catalog.Source{Value: placeOf(get("value")), Input: catalog.InPrincipal})
			}},
		{Name: "policies", Doc: "A function that decides whether a client may do something.",
			Fields: []Field{symbol, place("value", "result0", "The decision: a boolean, or an error that is nil for a yes.")},
			add:    func(r *catalog.Record, get func(string) string) { r.Decides = placeOf(get("value")) }},
	}
}

// placeWords begin the names of places; the first three have a number behind them.
var placeWords = [...]string{"arg", "rest", "result", "receiver", "self"}

// placeOf is the place of a name that isPlace accepts, None of an empty one.
func placeOf(name string) catalog.Place {
	i := strings.IndexAny(name, "0123456789")
	if i < 0 {
		switch name {
		case "receiver":
			return catalog.Receiver
		case "self":
			return catalog.Self
		}
		return catalog.None
	}
	n, _ := strconv.Atoi(name[i:])
	switch name[:i] {
	case "arg":
		return catalog.Arg(n)
	case "rest":
		return catalog.Rest(n)
	}
	return catalog.Result(n)
}

func isPlace(name string) bool {
	word := strings.TrimRight(name, "0123456789")
	digits := name[len(word):]
	switch word {
	case "arg", "rest", "result":
		return digits != "" && len(digits) <= 2
	case "receiver", "self":
		return digits == ""
	}
	return false
}

// listNamed is the list of that name, nil if there is none.
func listNamed(name string) *List {
	for _, l := range Lists() {
		if below+"."+l.Name == name {
			return &l
		}
	}
	return nil
}

// entries reads the list at a name.
func (r *reader) entries(l *List, e member) {
	switch e.kind {
	case isNull:
		return
	case isMapping: // one may stand for a list of one
		r.entry(l, e.node)
		return
	case isScalar:
		r.problem(e.line, "%s.%s is a single value, want a list as in %s: [{%s}]", below, l.Name, l.Name, l.example())
		return
	}
	for _, n := range e.list {
		if n.kind != isMapping {
			r.problem(n.line, "%s.%s holds %s, want a mapping as in {%s}", below, l.Name, n.kind, l.example())
			continue
		}
		r.entry(l, n)
	}
}

// example is an entry with what it must say.
func (l *List) example() string {
	var out []string
	for _, f := range l.Fields {
		switch {
		case f.Name == "symbol":
			out = append(out, "symbol: example.com/corp/audit.Note")
		case f.Must && f.Place:
			out = append(out, f.Name+": arg0")
		case f.Must:
			out = append(out, f.Name+": "+f.Values[0])
		}
	}
	return strings.Join(out, ", ")
}

// entry reads one description.
func (r *reader) entry(l *List, n node) {
	e := Entry{List: l.Name, At: filepath.Base(r.file) + ":" + strconv.Itoa(n.line), Fields: make(map[string]string)}
	ok := true
	wrong := func(line int, format string, args ...any) {
		r.problem(line, format, args...)
		ok = false
	}
	for _, m := range n.entries {
		name := below + "." + l.Name + "." + m.key
		i := slices.IndexFunc(l.Fields, func(f Field) bool { return f.Name == m.key })
		switch {
		case m.key == "at" && r.passed && m.kind == isScalar:
			e.At = m.text
		case i < 0:
			wrong(m.line, "there is no %s%s", name, l.instead(m.key))
		case e.Fields[m.key] != "":
			wrong(m.line, "%s is set twice", name)
		case m.kind != isScalar:
			wrong(m.line, "%s is %s, want %s", name, m.kind, l.Fields[i].wanted())
		default:
			if hint := l.Fields[i].wrong(m.text); hint != "" {
				wrong(m.line, "%s is %q, want %s", name, m.text, hint)
			}
			e.Fields[m.key] = m.text
		}
	}
	for _, f := range l.Fields {
		if f.Must && e.Fields[f.Name] == "" && ok {
			wrong(n.line, "an entry of %s.%s lacks %s: %s", below, l.Name, f.Name, f.Doc)
		}
	}
	if ok && l.Name == "sinks" {
		switch formatted := e.Fields["format"] != ""; {
		case formatted && e.Fields["form"] == "":
			e.Fields["form"] = "format"
		case formatted != (e.Fields["form"] == "format"):
			wrong(n.line, "%s.sinks: the form format and the place format belong together: say both, or neither", below)
		}
	}
	if ok {
		r.out.Records = append(r.out.Records, e)
	}
}

func (l *List) instead(name string) string {
	var known []string
	for _, f := range l.Fields {
		known = append(known, f.Name)
	}
	if near := spell.Nearest(name, known); near != "" {
		return ": is " + near + " meant?"
	}
	return "; there are " + strings.Join(known, ", ")
}

// wanted says what a field may be.
func (f *Field) wanted() string {
	switch {
	case f.Place:
		return "a place: arg0 (the first argument), rest1 (the variadic tail from the second), result0, receiver or self"
	case f.Values != nil:
		return "one of " + strings.Join(f.Values, ", ")
	}
	return "a symbol such as example.com/corp/audit.Note or (*example.com/corp/audit.Log).Note"
}

// wrong says what is wanted instead of a text, empty if it is right.
func (f *Field) wrong(text string) string {
	near := ""
	switch {
	case f.Place && isPlace(text):
		return ""
	case f.Place:
		word := strings.TrimRight(text, "0123456789")
		if n := spell.Nearest(word, placeWords[:]); n != "" {
			near = n + text[len(word):]
			if !isPlace(near) {
				near = ""
			}
		}
	case f.Values != nil:
		if slices.Contains(f.Values, text) {
			return ""
		}
		near = spell.Nearest(text, f.Values)
	default:
		if _, _, ok := catalog.ParseSymbol(text); ok {
			return ""
		}
	}
	if near != "" {
		return f.wanted() + "; is " + near + " meant?"
	}
	return f.wanted()
}

// Catalog is what the settings say of the user's own functions, as the catalogue has it: one record for
// each symbol.
func (s *Settings) Catalog() []catalog.Package {
	var out []catalog.Package
	for i := range s.Records {
		path, r := s.Records[i].record()
		at := slices.IndexFunc(out, func(p catalog.Package) bool { return p.Path == path })
		if at < 0 {
			at = len(out)
			out = append(out, catalog.Package{Path: path})
		}
		rs := out[at].Records
		if j := slices.IndexFunc(rs, func(o *catalog.Record) bool { return o.Symbol == r.Symbol }); j >= 0 {
			rs[j].Add(r)
			continue
		}
		out[at].Records = append(rs, r)
	}
	return out
}

func (e *Entry) record() (path string, r *catalog.Record) {
	l := listNamed(below + "." + e.List)
	path, symbol, _ := catalog.ParseSymbol(e.Fields["symbol"])
	r = &catalog.Record{Symbol: symbol}
	r.Written(e.At)
	l.add(r, func(field string) string {
		i := slices.IndexFunc(l.Fields, func(f Field) bool { return f.Name == field })
		if v := e.Fields[field]; v != "" {
			return v
		}
		return l.Fields[i].Default
	})
	return path, r
}

// Passed is what the settings say below catalog, as one text that [ReadPassed] reads: the command line
// passes it to the tool, which reads no file then. It is empty if there is nothing.
func (s *Settings) Passed() string {
	if len(s.Records) == 0 && len(s.OwnerColumns) == 0 {
		return ""
	}
	lists := make(map[string]any)
	if len(s.OwnerColumns) > 0 {
		lists["owner-columns"] = s.OwnerColumns
	}
	for _, e := range s.Records {
		m := map[string]string{"at": e.At}
		for k, v := range e.Fields {
			m[k] = v
		}
		list, _ := lists[e.List].([]map[string]string)
		lists[e.List] = append(list, m)
	}
	data, err := json.Marshal(map[string]any{below: lists})
	if err != nil {
		panic("unreachable: lists of texts")
	}
	return string(data)
}

// ReadPassed reads what [Settings.Passed] wrote.
func ReadPassed(text string) (*Settings, error) {
	return read("-config.catalog", []byte(text), true)
}

// said writes what a description says, whatever the file looks like.
func (e *Entry) said() string {
	out := e.List
	for _, f := range listNamed(below + "." + e.List).Fields {
		if v := e.Fields[f.Name]; v != "" {
			out += fmt.Sprintf(" %s=%q", f.Name, v)
		}
	}
	return out
}
