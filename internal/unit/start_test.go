package unit

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// initBytes is what our packages together may allocate before main. The program starts once per
// package of a run, mostly for packages with which it has nothing to do; tables of the catalogue
// (thousands of records) would cost far more than this.
const initBytes = 8 << 10

// TestStartDoesNoWork counts what the initialization of our packages allocates. That is the same
// in every run, unlike its time.
func TestStartDoesNoWork(t *testing.T) {
	cmd := exec.Command(tool(t), "-flags")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^init (\S+) .* (\d+) bytes, \d+ allocs$`)
	ours, all, packages := 0, 0, 0
	for _, m := range line.FindAllStringSubmatch(trace.String(), -1) {
		bytes, err := strconv.Atoi(m[2])
		if err != nil {
			t.Fatal(err)
		}
		all += bytes
		packages++
		if regexp.MustCompile(`^(main|github\.com/oversharelint/overshare/.*)$`).MatchString(m[1]) {
			ours += bytes
			t.Logf("%s allocates %d bytes at init", m[1], bytes)
		}
	}
	t.Logf("%d packages allocate %d bytes at init, ours %d of them", packages, all, ours)
	if packages == 0 {
		t.Fatalf("no trace:\n%s", trace.String())
	}
	if ours > initBytes {
		t.Errorf("our packages allocate %d bytes at init, more than %d: let the work wait until it is needed", ours, initBytes)
	}
}

// BenchmarkStart is the time from the start of the program to its end for a question that takes no
// work; the aim is below 5 ms. The clock of a busy machine says more, hence the processor's time.
func BenchmarkStart(b *testing.B) {
	exe := tool(b)
	var cpu time.Duration
	for b.Loop() {
		cmd := exec.Command(exe, "-flags")
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(cpu.Microseconds())/float64(b.N), "cpu-µs/op")
}
