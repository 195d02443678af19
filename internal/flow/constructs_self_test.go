package flow_test

import (
	"slices"
	"strings"
	"testing"
)

// The test of the constructs is only worth what it notices: here is what it must notice.

const sample = `package p

import "log/slog"

func f(secret, status string) {
	slog.Info("x", "k", secret) // covers: local // want "password.*is written to the log"
	slog.Info("x", "k", status) // covers: local innocent
}
`

func sampled(t *testing.T, src string, names ...string) *expectations {
	t.Helper()
	exp, err := readFixtures(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if err := exp.add(name, []byte(src)); err != nil {
			t.Fatal(err)
		}
	}
	return exp
}

func TestUncovered(t *testing.T) {
	both := []string{"intra/p.go", "cross/p.go"}
	for _, tt := range []struct {
		name  string
		src   string
		files []string
		table []construct
		want  string // in the only problem; empty: no problem
	}{
		{"all four lines", sample, both, []construct{{"local", ""}}, ""},
		{"no cross", sample, both[:1], []construct{{"local", ""}}, "in cross"},
		{"no innocent twin", strings.ReplaceAll(sample, "// covers: local innocent", ""), both, []construct{{"local", ""}}, "no innocent line"},
		{"no want", strings.ReplaceAll(sample, "// want", "//"), both, []construct{{"local", ""}}, "a wrong line wants something"},
		{"want on the innocent", strings.ReplaceAll(sample, "innocent", `innocent // want "x"`), both, []construct{{"local", ""}}, "wants nothing"},
		{"no such construct", sample, both, nil, `no construct "local"`},
		{"no line at all", sample, both, []construct{{"local", ""}, {"phi", ""}}, "phi"},
		{"twice in the table", sample, both, []construct{{"local", ""}, {"local", ""}}, "twice"},
		{"beside the layers", sample, append(both, "dep/p.go"), []construct{{"local", ""}}, "intra and cross"},
	} {
		exp := sampled(t, strings.ReplaceAll(tt.src, `// "password.*is written to the log"`, ""), tt.files...)
		got := uncovered(tt.table, exp.marks)
		if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, tt.want) }) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestCommentsRefused(t *testing.T) {
	for _, src := range []string{
		`package p // covers: local sometimes`,
		`package p // covers: local // want password`,
		`package p // covers: local // want "("`,
		`package`,
	} {
		exp := &expectations{}
		if err := exp.add("intra/p.go", []byte(src)); err == nil {
			t.Errorf("%s: no error", src)
		}
	}
}

func TestCompare(t *testing.T) {
	exp := sampled(t, sample, "intra/p.go")
	wrong, innocent := place{"intra/p.go", 6}, place{"intra/p.go", 7}
	const message = "password of p.User is written to the log by slog.Info"
	for _, tt := range []struct {
		name  string
		found []finding
		want  map[place]string
	}{
		{"as wanted", []finding{{wrong, message}}, nil},
		{"nothing found", nil, map[place]string{wrong: "nothing matches"}},
		{"another message", []finding{{wrong, "token is sent"}}, map[place]string{wrong: "unexpected: token"}},
		{"found twice", []finding{{wrong, message}, {wrong, message}}, map[place]string{wrong: "unexpected: password"}},
		{"innocent", []finding{{wrong, message}, {innocent, message}}, map[place]string{innocent: "unexpected: password"}},
	} {
		got := compare(exp.wants, tt.found)
		if len(got) != len(tt.want) {
			t.Errorf("%s: got %q", tt.name, got)
		}
		for at, want := range tt.want {
			if !slices.ContainsFunc(got[at], func(p string) bool { return strings.Contains(p, want) }) {
				t.Errorf("%s: %s: got %q, want %q", tt.name, at, got[at], want)
			}
		}
	}
}

func TestFindings(t *testing.T) {
	const output = `# example.test/flow/p
{"example.test/flow/p": {
	"sensitivelog": [
		{"posn": "/root/p/p.go:7:2", "message": "b"},
		{"posn": "/root/p/p.go:3:2", "message": "a", "overshare": {"confidence": "high"}},
		{"posn": "/root/p/p.go:5:2", "message": "hidden", "overshare": {"confidence": "low"}}
	],
	"plainstore": [{"posn": "/root/p/p.go:4:2", "message": "not asked for"}]
}}
# example.test/flow/q
{}
`
	got, err := findings("/root", strings.NewReader(output))
	want := []finding{{place{"p/p.go", 3}, "a"}, {place{"p/p.go", 7}, "b"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	for _, bad := range []string{
		"panic: runtime error\n",
		`{"p": {"rawerror": {"error": "analysis failed"}}}`,
		`{"p": {"rawerror": [{"posn": "-", "message": "nowhere"}]}}`,
	} {
		if got, err := findings("/root", strings.NewReader(bad)); err == nil {
			t.Errorf("%s: got %v, want an error", bad, got)
		}
	}
}
