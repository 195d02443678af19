package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oversharelint/overshare/internal/wanttest"
)

// kit is a module that is not analyzed, as most of a project's own libraries are: what it does, the
// settings say.
const kit = `-- go.mod --
module example.test/shop

go 1.24

require corp.test/kit v1.0.0
-- vendor/modules.txt --
# corp.test/kit v1.0.0
## explicit; go 1.24
corp.test/kit/audit
corp.test/kit/conf
corp.test/kit/hide
-- vendor/corp.test/kit/audit/audit.go --
package audit

type Trail struct{}

func (*Trail) Keep(event string, args ...any) {}

func Note(event string, detail any) {}
func Count(event string, detail any) {}
-- vendor/corp.test/kit/conf/conf.go --
package conf

func Value(name string) string { return "" }
func Title(name string) string { return "" }
-- vendor/corp.test/kit/hide/hide.go --
package hide

func Cover(s string) string { return s }
func Trim(s string) string { return s }
-- shop.go --
package shop

import (
	"corp.test/kit/audit"
	"corp.test/kit/conf"
	"corp.test/kit/hide"
)

func login(t *audit.Trail, user, password string) {
	audit.Note("login", password)             // want
	audit.Count("login", password)            // what Count does, nobody says
	audit.Note("login", user)                 // a user's name is no secret
	audit.Note("login", hide.Cover(password)) // hidden
	audit.Note("login", hide.Trim(password))  // want
	t.Keep("login", "password", password)     // want
	t.Keep("login", "user", user)
}

func start() {
	audit.Note("start", conf.Value("db_password")) // want
	audit.Note("start", conf.Title("db_password")) // what Title returns, nobody says
	audit.Note("start", conf.Value("region"))
}
`

const described = `catalog:
  sinks:
    - symbol: corp.test/kit/audit.Note
      value: arg1
      channel: log
    - {symbol: (*corp.test/kit/audit.Trail).Keep, value: rest1, channel: log, form: pairs}
  sources:
    - {symbol: corp.test/kit/conf.Value, value: result0, input: setting, key: arg0}
  sanitizers:
    symbol: corp.test/kit/hide.Cover
`

// wanted are the lines of shop.go that end in a comment that wants a finding.
func wanted() []string {
	var out []string
	_, shop, _ := strings.Cut(kit, "-- shop.go --\n")
	for i, line := range strings.Split(shop, "\n") {
		if strings.HasSuffix(line, "// want") {
			out = append(out, fmt.Sprintf("shop.go:%d:", i+1))
		}
	}
	return out
}

// What the settings say of a project's own functions holds in the command and in go vet.
func TestOwnRecords(t *testing.T) {
	dir := wanttest.Files(t, kit)
	status, stdout, stderr := overshare(t, dir, nil, "./...")
	if status != 0 {
		t.Errorf("without settings: exit status %d\n%s%s", status, stdout, stderr)
	}
	settings := filepath.Join(dir, ".overshare.yml")
	if err := os.WriteFile(settings, []byte(described), 0o666); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr = overshare(t, dir, nil, "./...")
	if status != 1 {
		t.Errorf("exit status %d\n%s", status, stderr)
	}
	compare(t, "overshare", stdout, wanted())
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-vettool="+self, "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "PWD="+dir)
	out, _ := cmd.CombinedOutput()
	compare(t, "go vet", string(out), wanted())

	// Without the sanitizer one line more is wrong: the settings are part of what the cache goes by.
	less, _, _ := strings.Cut(described, "  sanitizers:")
	if err := os.WriteFile(settings, []byte(less), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command("go", "vet", "-vettool="+self, "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "OVERSHARE_MAIN=1", "GOFLAGS=", "GOWORK=", "PWD="+dir)
	if out, _ = cmd.CombinedOutput(); strings.Count(string(out), " is written to the log") != len(wanted())+1 {
		t.Errorf("go vet without the sanitizer:\n%s", out)
	}
}

func compare(t *testing.T, who, output string, want []string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(output, w) {
			t.Errorf("%s lacks %s", who, w)
		}
	}
	if n := strings.Count(output, " is written to the log"); n != len(want) {
		t.Errorf("%s reports %d findings, want %d:\n%s", who, n, len(want), output)
	}
}

// A description that fits no symbol ends the run, and says where it stands and what is there instead.
func TestWrongRecords(t *testing.T) {
	for entry, want := range map[string]string{
		"{symbol: corp.test/kit/audit.Notes, value: arg1, channel: log}":          ".overshare.yml:3: Notes of package corp.test/kit/audit: no such function",
		"{symbol: corp.test/kit/audit.Note, value: arg2, channel: log}":           "Arg(2), but func(event string, detail any)",
		"{symbol: corp.test/kit/audit.Note, value: rest1, channel: log}":          "Rest(1), but func(event string, detail any)",
		"{symbol: (*corp.test/kit/audit.Trails).Keep, value: arg0, channel: log}": "no such receiver type",
		"{symbol: corp.test/kit/audit.Note, value: receiver, channel: log}":       "Receiver of a function",
	} {
		dir := wanttest.Files(t, kit+"-- .overshare.yml --\ncatalog:\n  sinks:\n    - "+entry+"\n")
		status, stdout, stderr := overshare(t, dir, nil, "./...")
		if status != 3 || !strings.Contains(stderr, want) {
			t.Errorf("%s: exit status %d, want 3 and %q\n%s%s", entry, status, want, stdout, stderr)
		}
	}
}

// ward is a service whose records belong to clinics, which overshare does not know for owners, and whose
// permissions are another module's.
const ward = `-- go.mod --
module example.test/ward

go 1.24

require corp.test/kit v1.0.0
-- vendor/modules.txt --
# corp.test/kit v1.0.0
## explicit; go 1.24
corp.test/kit/gate
-- vendor/corp.test/kit/gate/gate.go --
package gate

import "context"

func Pass(ctx context.Context, record string) bool { return true }
func Seen(ctx context.Context, record string) bool { return true }
func Clinic(ctx context.Context) string { return "" }
-- ward.go --
package ward

import (
	"database/sql"
	"fmt"
	"net/http"

	"corp.test/kit/gate"
)

type api struct{ db *sql.DB }

func (a *api) answer(w http.ResponseWriter, row *sql.Row) {
	var note, clinic string
	if row.Scan(&note, &clinic) != nil {
		http.NotFound(w, nil)
		return
	}
	fmt.Fprint(w, note)
}

func (a *api) anybody(w http.ResponseWriter, r *http.Request) {
	a.answer(w, a.db.QueryRowContext(r.Context(), "SELECT note, clinic_id FROM visits WHERE id = ?", r.PathValue("id")))
}

func (a *api) theirs(w http.ResponseWriter, r *http.Request) {
	a.answer(w, a.db.QueryRowContext(r.Context(), "SELECT note, clinic_id FROM visits WHERE id = ? AND clinic_id = ?",
		r.PathValue("id"), gate.Clinic(r.Context())))
}

func (a *api) allowed(w http.ResponseWriter, r *http.Request) {
	if !gate.Pass(r.Context(), r.PathValue("id")) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	a.answer(w, a.db.QueryRowContext(r.Context(), "SELECT note, clinic_id FROM visits WHERE id = ?", r.PathValue("id")))
}

func (a *api) seen(w http.ResponseWriter, r *http.Request) {
	if !gate.Seen(r.Context(), r.PathValue("id")) {
		w.Header().Set("X-New", "1")
		return
	}
	a.answer(w, a.db.QueryRowContext(r.Context(), "SELECT note, clinic_id FROM visits WHERE id = ?", r.PathValue("id")))
}
`

// Owner columns, principals and policies are what the check of queries asks for.
func TestOwnOwners(t *testing.T) {
	const owners = "catalog:\n  owner-columns: [clinic_id]\n  principals: {symbol: corp.test/kit/gate.Clinic}\n"
	const policies = "  policies: {symbol: corp.test/kit/gate.Pass}\n"
	for settings, want := range map[string][]string{
		"":                {},
		owners:            {"ward.go:23:", "ward.go:36:", "ward.go:44:"},
		owners + policies: {"ward.go:23:", "ward.go:44:"},
	} {
		dir := wanttest.Files(t, ward+"-- .overshare.yml --\n"+settings)
		_, stdout, stderr := overshare(t, dir, nil, "-checks", "unscopedquery", "./...")
		for _, w := range want {
			if !strings.Contains(stdout, w) {
				t.Errorf("%q: %s is missing", settings, w)
			}
		}
		if n := strings.Count(stdout, "[unscopedquery/"); n != len(want) {
			t.Errorf("%q: %d findings, want %d:\n%s%s", settings, n, len(want), stdout, stderr)
		}
	}
}
