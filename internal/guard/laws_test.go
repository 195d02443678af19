package guard

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// A source makes random bodies, always the same for a seed.
type source struct {
	r    *rand.Rand
	acts []string
	out  strings.Builder
}

func newSource(seed uint64) *source { return &source{r: rand.New(rand.NewPCG(seed, 1)), acts: acts} }

// conditions and acts are what bodies are made of.
var (
	conditions = []string{
		"err == nil", "err2 != nil", "is(err, errA)", "is(err, errB)", "!is(err2, errA)", "other(err)", "err == errA",
		"ok", "n == 3", "err == nil && ok", "is(err, errA) || is(err, errB)", "err != nil && (ok || other(err2))",
	}
	steady = []string{"log()", "must(err)", "return", "_ = is(err, errA)"}
	acts   = append([]string{"n++", "err = next()", "err2 = err", "fatal()"}, steady...)
)

func pick(r *rand.Rand, of []string) string { return of[r.IntN(len(of))] }

// body writes n statements, nested at most depth deep.
func (s *source) body(n, depth int, loop bool) {
	for range n {
		s.statement(depth, loop)
		s.out.WriteString("at(\"\")\n")
	}
}

func (s *source) statement(depth int, loop bool) {
	k := s.r.IntN(10)
	switch {
	case depth == 0 || k < 3:
		s.out.WriteString(pick(s.r, s.acts) + "\n")
	case k < 4 && loop:
		s.out.WriteString("if " + pick(s.r, conditions) + " {\n" + pick(s.r, []string{"break", "continue"}) + "\n}\n")
	case k < 6:
		s.nested("for "+pick(s.r, conditions), depth, true)
	case k < 7:
		s.nested("switch {\ncase "+pick(s.r, conditions)+", "+pick(s.r, conditions)+":\nat(\"\")\ndefault:", depth, false)
	default:
		s.nested("if "+pick(s.r, conditions), depth, loop)
		if s.r.IntN(2) == 0 {
			s.out.WriteString("if !ok {\nreturn\n}\n")
		}
	}
}

func (s *source) nested(head string, depth int, loop bool) {
	s.out.WriteString(head)
	if !strings.HasSuffix(head, ":") {
		s.out.WriteString(" {")
	}
	s.out.WriteString("\nat(\"\")\n")
	s.body(1+s.r.IntN(2), depth-1, loop)
	s.out.WriteString("}\n")
}

const signature = "(err, err2 error, ok bool, n int)"

// TestHoldsOnEveryWay holds the analysis to its first sentence: a fact of a block was established on
// every way into the block. The ways are walked at random, apart from the fixpoint.
func TestHoldsOnEveryWay(t *testing.T) {
	walked := 0
	for seed := range uint64(300) {
		s := newSource(seed)
		s.body(4, 3, false)
		fn := build(t, signature, s.out.String())
		facts := Analyze(fn, stub{})
		for range 50 {
			walked += walk(t, fn, facts, s.r)
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, s.out.String())
		}
	}
	if walked < 10_000 {
		t.Errorf("only %d facts were met", walked)
	}
}

// walk follows one way from the entry, collects what its conditions and calls establish, and
// compares each block's facts with it. It counts the facts that it met.
func walk(t *testing.T, fn *ssa.Function, facts *Function, r *rand.Rand) int {
	var known []Fact
	met := 0
	for b, steps := fn.Blocks[0], 0; steps < 60; steps++ {
		for _, ft := range facts.At(b) {
			met++
			if !slices.ContainsFunc(known, func(k Fact) bool { return agree(ft, k) }) {
				t.Errorf("block %d: %s does not hold on a way into it", b.Index, text([]Fact{ft}))
			}
		}
		if len(b.Succs) == 0 || facts.ends[b.Index] {
			break
		}
		next := b.Succs[r.IntN(len(b.Succs))]
		known = append(append(known, facts.after[b.Index]...), facts.edge(b, next)...)
		b = next
	}
	return met
}

// TestNewWayAddsNothing adds a way into a point of a function: of what held behind it some may fall,
// and nothing is new.
func TestNewWayAddsNothing(t *testing.T) {
	fell := 0
	for seed := range uint64(300) {
		s := newSource(seed)
		// What came before assigns nothing: where two values meet, a phi is another one with facts
		// of its own.
		s.acts = steady
		s.body(2, 2, false)
		before := s.out.String()
		s.out.Reset()
		s.acts = acts
		s.body(2, 2, false)
		body := "%s" + before + "if err2 != nil {\nreturn\n}\n%s" + number(s.out.String())
		without := numbered(points(build(t, signature, fmt.Sprintf(body, "", ""))))
		with := numbered(points(build(t, signature, fmt.Sprintf(body, "if n == 17 {\ngoto there\n}\n", "there:\n"))))
		for at, facts := range without {
			fell += len(facts) - len(with[at])
			for _, ft := range with[at] {
				if !slices.Contains(facts, ft) {
					t.Fatalf("seed %d: at %s a new way brought %q:\n%s", seed, at, ft, body)
				}
			}
		}
	}
	if fell < 100 {
		t.Errorf("only %d facts fell: the new way goes nowhere", fell)
	}
}

// number makes each point of a body say which it is.
func number(body string) string {
	parts := strings.Split(body, `at("")`)
	for i := range parts[1:] {
		parts[i] += fmt.Sprintf("at(%q)", fmt.Sprint(i))
	}
	return strings.Join(parts, "")
}

// numbered lists the facts of numbered points by number.
func numbered(ps []point) map[string][]string {
	out := make(map[string][]string)
	for _, p := range ps {
		switch {
		case p.want == "":
		case p.got == "":
			out[p.want] = nil
		default:
			out[p.want] = strings.Split(p.got, "; ")
		}
	}
	return out
}
