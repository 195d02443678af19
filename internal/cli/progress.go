package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"sync"
)

// progress is a line on a terminal that says how far the analysis is. It is erased at the end.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	on    bool
	done  int
	total int
}

// eraseLine returns to the start of a terminal's line and erases it.
const eraseLine = "\r\x1b[K"

func newProgress(w io.Writer, on bool, total int) *progress {
	p := &progress{w: w, on: on, total: total}
	p.show()
	return p
}

// step counts a package. There may be more steps than packages, since external tests are analyzed
// as packages of their own.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done = min(p.done+1, p.total)
	p.show()
}

// show writes the line over itself.
func (p *progress) show() {
	if p.on {
		fmt.Fprintf(p.w, "%sovershare: %d of %d packages", eraseLine, p.done, p.total)
	}
}

// say prints a line of its own above the progress.
func (p *progress) say(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.on {
		io.WriteString(p.w, eraseLine)
	}
	fmt.Fprintln(p.w, line)
	p.show()
}

// clear erases the line.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.on {
		io.WriteString(p.w, eraseLine)
	}
	p.on = false
}

// lines reads lines of any length.
type lines struct{ r *bufio.Reader }

func newLines(r io.Reader) *lines { return &lines{bufio.NewReader(r)} }

// next is the next line without its end; ok is false after the last.
func (l *lines) next() (line string, ok bool) {
	line, err := l.r.ReadString('\n')
	return strings.TrimRight(line, "\r\n"), err == nil || line != ""
}
