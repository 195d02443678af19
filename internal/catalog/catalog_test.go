package catalog

import (
	"go/types"
	"slices"
	"strings"
	"testing"
)

// libraries are all libraries, in the order of the registry.
func libraries() []Library {
	var all []Library
	seen := map[string]bool{}
	for _, e := range registry {
		lib := e.load()
		if !seen[lib.Name] {
			seen[lib.Name] = true
			all = append(all, lib)
		}
	}
	return all
}

func TestRegistryAgreesWithLibraries(t *testing.T) {
	for i, e := range registry {
		if i > 0 && registry[i-1].path >= e.path {
			t.Errorf("%s does not stand in order", e.path)
		}
		lib := e.load()
		if !slices.ContainsFunc(lib.Packages, func(p Package) bool { return p.Path == e.path }) {
			t.Errorf("library %s has no package %s", lib.Name, e.path)
		}
	}
	for _, lib := range libraries() {
		if lib.Name == "" || !strings.HasPrefix(lib.Doc, "https://") {
			t.Errorf("library %q has no name or link", lib.Name)
		}
		for _, p := range lib.Packages {
			if !known(p.Path) {
				t.Errorf("package %s of library %s is not registered", p.Path, lib.Name)
			}
		}
	}
}

func TestDefaultsAreSorted(t *testing.T) {
	for i := 1; i < len(defaults); i++ {
		if defaults[i-1].path >= defaults[i].path {
			t.Errorf("%s does not stand in order", defaults[i].path)
		}
	}
}

func TestDefault(t *testing.T) {
	for path, want := range map[string]Provenance{
		"net/http": FromNetwork,
		"net/url":  FromInput,
		"os":       FromFile,
		"github.com/aws/aws-sdk-go-v2/service/s3": FromSDK,
		"github.com/jackc/pgx/v5/pgxpool":         FromDatabase,
		"github.com/awsome/x":                     0,
		"example.com/x":                           0,
		"":                                        0,
	} {
		if got := Default(path); got != want {
			t.Errorf("Default(%q) = %d, want %d", path, got, want)
		}
	}
}

// A symbol has one record: the second would be lost without a word.
func TestNoDuplicates(t *testing.T) {
	for _, lib := range libraries() {
		for _, p := range lib.Packages {
			seen := map[key]bool{}
			for _, r := range p.Records {
				k := keyOf(r.Symbol)
				if seen[k] {
					t.Errorf("%s: %s has two records", p.Path, r.Symbol)
				}
				seen[k] = true
			}
		}
	}
}

// A record that says what a value is must say how: a zero channel or form is an oversight.
func TestRecordsAreComplete(t *testing.T) {
	for _, lib := range libraries() {
		for _, p := range lib.Packages {
			for _, r := range p.Records {
				if strings.Contains(r.Symbol, "@") {
					t.Errorf("%s: %s still holds its pattern", p.Path, r.Symbol)
				}
				for _, s := range r.Sinks {
					if s.Value == None || s.Channel == 0 || s.Form == 0 || (s.Form == Format) != (s.Fmt != None) {
						t.Errorf("%s: %s has an incomplete sink %+v", p.Path, r.Symbol, s)
					}
				}
				for _, f := range r.Flows {
					if f.In == None || f.Out == None || f.Via == 0 || (f.Via == Encode) != (f.Form != 0) || (f.Via == Sprintf) != (f.Fmt != None) {
						t.Errorf("%s: %s has an incomplete flow %+v", p.Path, r.Symbol, f)
					}
				}
				for _, s := range r.Sources {
					if s.Value == None || s.Input == 0 {
						t.Errorf("%s: %s has an incomplete source %+v", p.Path, r.Symbol, s)
					}
				}
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for symbol, want := range map[string]bool{
		"net/http.Error":                           true,
		"(*database/sql.DB).Query":                 true,
		"(net/http.ResponseWriter).Write":          true,
		"field:net/http.Request.Body":              true,
		"type:io/fs.PathError":                     true,
		"var:io.EOF":                               true,
		"(*github.com/gin-gonic/gin.Context).JSON": true,
		"net/http.NoSuch":                          false,
		"no/such/path.F":                           false,
		"":                                         false,
		"(":                                        false,
		"(*":                                       false,
		"(*net/http.Client":                        false,
	} {
		r := Lookup(symbol)
		if (r != nil) != want {
			t.Errorf("Lookup(%q) = %v", symbol, r)
		}
		if r != nil && r.Symbol != symbol {
			t.Errorf("Lookup(%q) found %q", symbol, r.Symbol)
		}
	}
}

func BenchmarkOfUnknownPackage(b *testing.B) {
	pkg := types.NewPackage("example.com/shop/orders", "orders")
	fn := types.NewFunc(0, pkg, "Place", types.NewSignatureType(nil, nil, nil, nil, nil, false))
	b.ReportAllocs()
	for b.Loop() {
		Of(fn)
	}
}

func BenchmarkOfKnownPackage(b *testing.B) {
	pkg := types.NewPackage("net/http", "http")
	fn := types.NewFunc(0, pkg, "Error", types.NewSignatureType(nil, nil, nil, nil, nil, false))
	b.ReportAllocs()
	for b.Loop() {
		Of(fn)
	}
}

func BenchmarkBuildGin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		lib := libGin()
		for _, p := range lib.Packages {
			newTable(&lib, p)
		}
	}
}
