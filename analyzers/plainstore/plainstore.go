package plainstore

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/roles"
	"github.com/oversharelint/overshare/internal/sensitive"
	"github.com/oversharelint/overshare/internal/web"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "plainstore",
	Doc:        "report credentials, government ids and card numbers that are stored in clear",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	a := pass.ResultOf[engine.Analyzer].(*flow.Analysis)
	served := web.ServedFolders(a.Functions)
	sessions := sessionLevel(a)
	return engine.Reported(pass, "plainstore", func(e *flow.Event) (engine.Verdict, bool) {
		switch catalog.Channel(e.Channel) {
		case catalog.Store:
			return stored(e)
		case catalog.File:
			return written(e, served)
		case catalog.Cookie:
			return cookie(e)
		case catalog.Queue:
			return says(e, "queue", "sent to a message queue in clear", level(e))
		case catalog.Browser:
			return browser(e, sessions)
		case catalog.Mode:
			return permissions(e)
		}
		return engine.Verdict{}, false
	}), nil
}

// says words a finding.
func says(e *flow.Event, kind, what string, level finding.Confidence) (engine.Verdict, bool) {
	if e.Source.Word == "CSRF token" {
		return engine.Verdict{}, false // meant to be read by the page
	}
	return engine.Verdict{
		Kind:       kind,
		Message:    fmt.Sprintf("%s (%s) is %s by %s", e.Source.Word, e.Source.Name, what, engine.Sink(e)),
		Confidence: level,
	}, true
}

// level is how sure it is that what is stored is a secret.
func level(e *flow.Event) finding.Confidence {
	switch {
	case e.Source.Weak || e.Weak || sensitive.Class(e.Source.Class) == sensitive.Session:
		return finding.Low
	case e.Source.Faint:
		return finding.Medium
	}
	return finding.High
}

func stored(e *flow.Event) (engine.Verdict, bool) {
	return says(e, "database", "stored in clear", level(e))
}

// others are the bits of a mode that let others than the owner read or write; everybody is that of
// writing for all, sticky that of io/fs by which only its owner may remove a file.
const (
	others   = 0o077
	everyone = 0o002
	sticky   = 1 << 20
)

// mode is a file's mode of its constant's text.
func mode(text string) int {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	return int(n)
}

// written judges a file by the mode that it ends up with.
func written(e *flow.Event, served []string) (engine.Verdict, bool) {
	if e.Source.Weak {
		return engine.Verdict{}, false
	}
	if dir := web.Below(e.In, served); dir != "" {
		return says(e, "served", "written to "+dir+", which a file server serves,", finding.Medium)
	}
	modes := e.With
	if later := web.Chmod(e.Fn, e.In); later != "" {
		modes = []string{later}
	}
	if len(modes) > 1 && slices.ContainsFunc(modes, func(m string) bool { return mode(m)&others == 0 }) {
		return engine.Verdict{}, false // chosen by what is in the file
	}
	for _, m := range modes {
		if mode(m)&others != 0 {
			return says(e, "file", fmt.Sprintf("written to a file that others may read (mode %#o)", mode(m)), finding.Medium)
		}
	}
	return engine.Verdict{}, false
}

// cookie judges what a browser keeps. A token has to be there; it is for scripts to read only if somebody
// wants it so.
func cookie(e *flow.Event) (engine.Verdict, bool) {
	if !token(e) {
		return says(e, "cookie", "kept in a cookie in clear", level(e))
	}
	if !e.WithKnown || slices.Contains(e.With, "true") || e.Source.Weak {
		return engine.Verdict{}, false
	}
	return says(e, "cookie", "kept in a cookie that scripts may read (HttpOnly is not set)", finding.Medium)
}

// sessionLevel is how sure it is that browsers can read the sessions of a package, Unset if they cannot.
func sessionLevel(a *flow.Analysis) finding.Confidence {
	own, imported := a.Notes(roles.Stores)
	stores := slices.Concat(own, imported)
	signed := slices.Contains(stores, roles.Signed)
	switch {
	case signed && !slices.ContainsFunc(stores, func(s string) bool { return s != roles.Signed }):
		return finding.Medium
	case signed || len(stores) == 0:
		return finding.Low
	}
	return finding.Unset
}

// browser judges what a session or a token keeps. That a token is in one is what it is there for.
func browser(e *flow.Event, sessions finding.Confidence) (engine.Verdict, bool) {
	kept := level(e)
	if strings.Contains(e.Sink, "Session") {
		kept = min(kept, sessions)
	}
	if kept == finding.Unset || token(e) {
		return engine.Verdict{}, false
	}
	return says(e, "browser", "kept where the browser can read it", kept)
}

// token reports whether a secret is one that browsers are handed to show again.
func token(e *flow.Event) bool {
	word := strings.ToLower(e.Source.Word)
	return sensitive.Class(e.Source.Class) == sensitive.Session || strings.Contains(word, "token") || strings.Contains(word, "cookie") || strings.Contains(word, "session") || strings.Contains(word, "jwt") || word == "secret"
}

// permissions judges a mode by itself: where everybody may write, everybody may put a file in place of
// another.
func permissions(e *flow.Event) (engine.Verdict, bool) {
	m := mode(e.Source.Name)
	if m&everyone == 0 || m&sticky != 0 || strings.HasSuffix(e.Sink, "Chmod") && web.ListensOnSocket(e.Fn) {
		return engine.Verdict{}, false
	}
	// The umask narrows what a directory is made with, not what it is given later. Who sets the owner
	// besides means the mode.
	level := finding.Low
	if strings.HasSuffix(e.Sink, "Chmod") || web.SetsOwner(e.Fn, e.In) {
		level = finding.Medium
	}
	return engine.Verdict{
		Kind:       "permissions",
		Message:    fmt.Sprintf("mode %#o lets every user of the machine write, given to %s", m&0o7777, engine.Sink(e)),
		Confidence: level,
	}, true
}
