package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/report"
)

// vet runs go vet with this program as its tool, with flags for the tool, and hands what it finds to c, and
// how it ended. total is the number of packages to come.
func (g *goCommand) vet(flags, patterns []string, total int, c *collector) error {
	if err := g.vetOnce(flags, patterns, total, c); err != nil {
		return err
	}
	if again := c.unheard(); len(again) > 0 {
		if err := g.vetOnce(append(flags, "-again="+digest(again)), again, len(again), c); err != nil {
			return err
		}
	}
	c.missing("go vet ends well, but nothing came back, twice: this is a bug of overshare, please report it; after go clean -cache everything is analyzed anew")
	return nil
}

// digest tells sets of packages apart.
func digest(pkgs []string) string {
	sum := sha256.Sum256([]byte(strings.Join(pkgs, "\n")))
	return hex.EncodeToString(sum[:8])
}

// vetOnce runs go vet once.
func (g *goCommand) vetOnce(flags, patterns []string, total int, c *collector) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program's own file: %w", err)
	}
	args := append([]string{"vet", "-json", "-vettool=" + self}, g.opts.build...)
	args = append(args, flags...)
	cmd := g.command(append(args, patterns...)...)
	cmd.Env = append(cmd.Environ(), config.Variable+"="+config.ByFlags)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("run go vet: %w", err)
	}
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return fmt.Errorf("run go vet: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("run go vet: %w", err)
	}
	p := newProgress(g.stderr, g.opts.progress, total)
	sink := &vetSink{collector: c, progress: p}
	said := &transcript{sink: sink, progress: p}
	var reading sync.WaitGroup
	reading.Go(func() { sink.readAll(stdout) })
	reading.Go(func() { said.readAll(stderr) })
	reading.Wait()
	err = cmd.Wait()
	p.clear()
	c.outcome(said.blocks, err)
	return nil
}

// A vetSink takes the JSON objects of go vet, which come one by one as packages are done. Go 1.26
// prints them on standard output, older versions among the errors.
type vetSink struct {
	mu        sync.Mutex
	collector *collector
	progress  *progress
}

// readAll takes objects until the end. What is no object ends the reading, not the process: it
// must be able to write on.
func (s *vetSink) readAll(r io.Reader) {
	dec := json.NewDecoder(r)
	for {
		var unit unitJSON
		err := dec.Decode(&unit)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			s.mu.Lock()
			s.collector.errors = append(s.collector.errors, report.Error{Message: fmt.Sprintf("read what go vet prints: %v", err)})
			s.mu.Unlock()
			io.Copy(io.Discard, r)
			return
		}
		s.take(unit)
	}
}

func (s *vetSink) take(unit unitJSON) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.collector.add(unit)
	s.progress.step()
}

// A block is what go vet says about one package, or about none.
type block struct {
	pkg   string
	lines []string
}

// A transcript reads go vet's standard error: blocks of lines below "# package", and in older
// versions JSON objects.
type transcript struct {
	sink     *vetSink
	progress *progress
	blocks   []block
	object   []string // lines of the JSON object that is being read
}

func (t *transcript) readAll(r io.Reader) {
	all := newLines(r)
	for line, ok := all.next(); ok; line, ok = all.next() {
		t.line(line)
	}
	for _, line := range t.object { // never closed
		t.say(line)
	}
}

func (t *transcript) line(line string) {
	switch {
	case t.object != nil:
		t.object = append(t.object, line)
		if line == "}" {
			t.close()
		}
	case line == "{":
		t.object = []string{line}
	case strings.HasPrefix(line, `{"`):
		t.object = []string{line}
		t.close()
	case strings.HasPrefix(line, "# [") && len(t.blocks) > 0:
		// The second line of a heading, in brackets what the package is analyzed as.
	case strings.HasPrefix(line, "# "):
		t.blocks = append(t.blocks, block{pkg: packageOf(line[len("# "):])})
	case strings.HasPrefix(line, "go: downloading "):
		t.progress.say(line)
	default:
		t.say(line)
	}
}

// close ends a JSON object.
func (t *transcript) close() {
	var unit unitJSON
	lines := t.object
	t.object = nil
	if err := json.Unmarshal([]byte(strings.Join(lines, "\n")), &unit); err != nil {
		for _, line := range lines {
			t.say(line)
		}
		return
	}
	t.sink.take(unit)
}

// say adds a line to the block that is open.
func (t *transcript) say(line string) {
	if len(t.blocks) == 0 {
		t.blocks = append(t.blocks, block{})
	}
	last := &t.blocks[len(t.blocks)-1]
	last.lines = append(last.lines, line)
}

// packageOf is the import path in a package's name as go vet prints it: the test variant
// "p [p.test]" and the external test "p_test [p.test]" are p.
func packageOf(id string) string {
	path, variant, ok := strings.Cut(id, " [")
	if base, isTest := strings.CutSuffix(variant, ".test]"); ok && isTest {
		return base
	}
	return path
}
