package examples_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"html"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/oversharelint/overshare/internal/wanttest"
)

var update = flag.Bool("update", false, "make the pictures of the README anew")

const (
	pictures    = "../docs/images"
	pictureSize = 200 << 10 // bytes, at most
	columns     = 100       // of the terminal
)

// TestTerminal holds the picture of a terminal to what a terminal shows.
func TestTerminal(t *testing.T) {
	patterns := []string{"./cmd/...", "./internal/auth"}
	out, stderr, status := run(t, command(".", wanttest.Build(t), append([]string{"-C", "clinic", "-color", "always"}, patterns...)...))
	if status != 1 {
		t.Fatalf("overshare exits %d, want 1\n%s", status, stderr)
	}
	want := screen("$ overshare " + strings.Join(patterns, " ") + "\n" + string(out))
	name := filepath.Join(pictures, "terminal.svg")
	if *update {
		if err := os.WriteFile(name, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) || len(got) > pictureSize {
		t.Errorf("%s is stale (%v): go test ./examples -run TestTerminal -update", name, err)
	}
}

// TestScreenshot makes sure that there is a picture of the html page. What is on it is for people to see: it is
// made anew, with a browser, when it is asked for.
func TestScreenshot(t *testing.T) {
	name := filepath.Join(pictures, "report.png")
	if *update {
		shoot(t, name)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || picture.Width < 1000 || len(data) > pictureSize {
		t.Errorf("%s: %v, %d pixels wide, %d bytes", name, err, picture.Width, len(data))
	}
}

// shoot takes a picture of the page of the clinic.
func shoot(t *testing.T, name string) {
	t.Helper()
	browser := ""
	for _, b := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(b); err == nil {
			browser = path
		}
	}
	if browser == "" {
		t.Fatal("a picture needs Chromium; install it, or run the test without -update")
	}
	dir := t.TempDir()
	page := filepath.Join(dir, "page.html")
	if _, stderr, status := run(t, command(".", wanttest.Build(t), "-C", "clinic", "-o", "html="+page, "./...")); status != 1 {
		t.Fatalf("overshare exits %d, want 1\n%s", status, stderr)
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir="+dir,
		"--window-size=1100,960", "--screenshot="+abs, "file://"+page)
	if out, err := cmd.CombinedOutput(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatalf("%v\n%s", err, out)
	}
}

// Sizes of a character in the picture, in pixels.
const (
	charWidth  = 8.0
	lineHeight = 19
	margin     = 16
)

// screen is a picture of what a terminal shows of a text with escape sequences: those that overshare uses.
func screen(text string) []byte {
	lines := wrap(text)
	width, height := 2*margin+int(columns*charWidth), 2*margin+lineHeight*len(lines)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-label="overshare in a terminal">
<style>text{font:13.3px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d0d7de;white-space:pre}.b{font-weight:bold;fill:#fff}.d{fill:#8b949e}.r{fill:#ff7b72}.y{fill:#e3b341}.c{fill:#79c0ff}</style>
<rect width="100%%" height="100%%" rx="8" fill="#161b22"/>
`, width, height)
	for i, line := range lines {
		fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\">", margin, margin+lineHeight*(i+1)-5)
		for _, s := range line {
			fmt.Fprintf(&b, `<tspan textLength="%.0f" lengthAdjust="spacingAndGlyphs"%s>%s</tspan>`, charWidth*float64(utf8.RuneCountInString(s.text)), s.class(), html.EscapeString(s.text))
		}
		b.WriteString("</text>\n")
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// A span is a text in one colour.
type span struct{ code, text string }

func (s span) class() string {
	name, ok := map[string]string{"1": "b", "2": "d", "31": "r", "33": "y", "36": "c"}[s.code]
	if !ok {
		return ""
	}
	return ` class="` + name + `"`
}

// wrap breaks a text as a terminal does, at its last column.
func wrap(text string) [][]span {
	var out [][]span
	code := ""
	for line := range strings.Lines(text) {
		row, used := []span(nil), 0
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\x1b[")
		for i, part := range parts {
			if i > 0 {
				code, part, _ = strings.Cut(part, "m")
			}
			for _, r := range part {
				if used == columns {
					out, row, used = append(out, row), nil, 0
				}
				if n := len(row); n == 0 || row[n-1].code != code {
					row = append(row, span{code: code})
				}
				row[len(row)-1].text += string(r)
				used++
			}
		}
		out = append(out, row)
	}
	return out
}
