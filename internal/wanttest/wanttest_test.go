package wanttest

import (
	"slices"
	"strings"
	"testing"
)

// A test that compares with comments is only worth what it notices: here is what it must notice.

const sample = `package p

import "log/slog"

func f(secret, status string) {
	slog.Info("x", "k", secret) // a secret // want "password.*is written to the log"
	slog.Info("x", "k", status) // none
}
`

func TestComments(t *testing.T) {
	got, err := Comments("p.go", []byte(sample))
	if err != nil || len(got) != 2 {
		t.Fatalf("got %v, %v, want two comments", got, err)
	}
	if got[0].Place != (Place{"p.go", 6}) || got[0].Text != "// a secret " || len(got[0].Wants) != 1 {
		t.Errorf("the wrong line's comment is %+v", got[0])
	}
	if got[1].Place != (Place{"p.go", 7}) || got[1].Text != "// none" || len(got[1].Wants) != 0 {
		t.Errorf("the innocent line's comment is %+v", got[1])
	}
}

func TestCommentsRefused(t *testing.T) {
	for _, src := range []string{
		`package p // want password`,
		`package p // want "("`,
		`package`,
	} {
		if got, err := Comments("p.go", []byte(src)); err == nil {
			t.Errorf("%s: got %v, want an error", src, got)
		}
	}
}

func TestCompare(t *testing.T) {
	comments, err := Comments("p.go", []byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	wrong, innocent := Place{"p.go", 6}, Place{"p.go", 7}
	const message = "password of p.User is written to the log by slog.Info"
	for _, tt := range []struct {
		name  string
		found []Finding
		want  map[Place]string
	}{
		{"as wanted", []Finding{{wrong, message}}, nil},
		{"nothing found", nil, map[Place]string{wrong: "nothing matches"}},
		{"another message", []Finding{{wrong, "token is sent"}}, map[Place]string{wrong: "unexpected: token"}},
		{"found twice", []Finding{{wrong, message}, {wrong, message}}, map[Place]string{wrong: "unexpected: password"}},
		{"innocent", []Finding{{wrong, message}, {innocent, message}}, map[Place]string{innocent: "unexpected: password"}},
	} {
		got := Compare(comments, tt.found)
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
go: downloading example.test/lib v1.2.3
`
	got, err := findings("/root", strings.NewReader(output))
	want := []Finding{{Place{"p/p.go", 3}, "a"}, {Place{"p/p.go", 7}, "b"}}
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
