package flow_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// The test of the constructs is only worth what it notices: here is what it must notice.

const sample = `package p

import "log/slog"

func f(secret, status string) {
	slog.Info("x", "k", secret) // covers: local // want "password.*is written to the log"
	slog.Info("x", "k", status) // covers: local innocent
}
`

func sampled(t *testing.T, src string, names ...string) []mark {
	t.Helper()
	var out []mark
	for _, name := range names {
		comments, err := wanttest.Comments(name, []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		marks, err := marked(comments)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, marks...)
	}
	return out
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
		marks := sampled(t, strings.ReplaceAll(tt.src, `// "password.*is written to the log"`, ""), tt.files...)
		got := uncovered(tt.table, marks)
		if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, tt.want) }) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestMarksRefused(t *testing.T) {
	comments, err := wanttest.Comments("intra/p.go", []byte(`package p // covers: local sometimes`))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := marked(comments); err == nil {
		t.Errorf("got %v, want an error", got)
	}
}
