// Package plugin makes the checks a linter of golangci-lint, by the name of overshare.
//
// A golangci-lint that has it is built by `golangci-lint custom`, of a file .custom-gcl.yml:
//
//	version: v2.15.0
//	plugins:
//	  - module: github.com/oversharelint/overshare
//	    import: github.com/oversharelint/overshare/plugin
//	    version: latest
//
// What golangci-lint keeps in its cache does not depend on files of ours, so the settings stand in its
// own file, under the keys of .overshare.yml. It shows no related information (it makes issues of it),
// so the message of a finding carries its category, and the way from source to sink.
package plugin

import (
	"encoding/json"
	"fmt"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/engine"
)

// Name is that of the linter.
const Name = "overshare"

func init() { register.Plugin(Name, New) }

// Where golangci-lint's users write our settings.
const where = "linters.settings.custom." + Name + ".settings"

// New is called by golangci-lint with what stands in its configuration below
// linters.settings.custom.overshare.settings: nothing, or a mapping with the keys of .overshare.yml. An
// error names each that is wrong.
func New(settings any) (register.LinterPlugin, error) {
	s := &config.Settings{}
	if settings != nil {
		data, err := json.Marshal(settings)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", where, err)
		}
		if s, err = config.Inline(where, data); err != nil {
			return nil, err
		}
	}
	return linter{s}, nil
}

type linter struct{ settings *config.Settings }

// BuildAnalyzers lists the checks that the settings have run.
func (l linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	engine.Driver = engine.Host{Nolint: true, NoRelated: true}
	engine.Configure(l.settings)
	var out []*analysis.Analyzer
	for _, a := range analyzers.All() {
		if l.settings.Runs(a.Name) {
			out = append(out, a)
		}
	}
	return out, nil
}

// GetLoadMode asks for types.
func (linter) GetLoadMode() string { return register.LoadModeTypesInfo }
