package catalog

import (
	"fmt"
	"go/types"
	"path/filepath"
	"reflect"
	"runtime"
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

// A library has a file of its own, which two generations may share; that of the standard library are by topic.
func TestOneFilePerLibrary(t *testing.T) {
	of := map[string]string{}
	for _, e := range registry {
		file, _ := runtime.FuncForPC(reflect.ValueOf(e.load).Pointer()).FileLine(0)
		file = filepath.Base(file)
		name, _, _ := strings.Cut(e.load().Name, " ")
		if !strings.HasPrefix(file, "lib_") {
			continue
		}
		if of[file] != "" && of[file] != name {
			t.Errorf("%s holds %s and %s", file, of[file], name)
		}
		of[file] = name
	}
	if len(of) < 100 {
		t.Errorf("%d files of libraries: their names are not seen", len(of))
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
		if path, rest := split(symbol); r != nil && (r.Symbol != rest || Complete(path, rest) != symbol) {
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

// unit is what a package of a service imports and calls: the standard library's usual, a framework, an ORM,
// a logger, tokens, a cache.
var unit = [...]string{
	"bufio", "bytes", "context", "crypto/rand", "crypto/sha256", "database/sql", "encoding/base64", "encoding/hex",
	"encoding/json", "errors", "fmt", "io", "log", "log/slog", "net", "net/http", "net/url", "os", "path/filepath",
	"regexp", "slices", "strconv", "strings", "time",
	"github.com/gin-gonic/gin", "github.com/golang-jwt/jwt/v5", "github.com/google/uuid", "github.com/redis/go-redis/v9",
	"github.com/prometheus/client_golang/prometheus", "go.uber.org/zap", "golang.org/x/crypto/bcrypt", "gorm.io/gorm",
	"google.golang.org/grpc", "google.golang.org/grpc/status",
}

// forget has the tables built anew, as in a new process.
func forget() { tables.Clear() }

// BenchmarkUnit is what a unit pays for the catalogue when it asks for all that it imports: under 2 ms.
func BenchmarkUnit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		forget()
		for _, path := range unit {
			t := For(path)
			if t == nil {
				b.Fatalf("%s is not known", path)
			}
			t.records()
		}
	}
}

// maxAllocs bounds what BenchmarkUnit allocates: time is the machine's, work is not.
const maxAllocs = 5500

func TestUnitBuildsLittle(t *testing.T) {
	n := testing.AllocsPerRun(3, func() {
		forget()
		for _, path := range unit {
			For(path).records()
		}
	})
	fmt.Printf("the tables of a unit take %.0f allocations\n", n)
	if n > maxAllocs {
		t.Errorf("%.0f allocations, want at most %d", n, maxAllocs)
	}
}

// A package that imports none of the catalogue's libraries pays nothing: a question costs a search in a
// sorted array, and nothing is built.
func TestUnknownPackagesPayNothing(t *testing.T) {
	forget()
	pkg := types.NewPackage("example.com/shop/orders", "orders")
	fn := types.NewFunc(0, pkg, "Place", types.NewSignatureType(nil, nil, nil, nil, nil, false))
	owner := types.NewTypeName(0, pkg, "Order", nil)
	n := testing.AllocsPerRun(100, func() {
		if Of(fn) != nil || OfField(owner, "ID") != nil || OfType(owner) != nil || Default(pkg.Path()) != 0 {
			t.Fatal("a package that nobody knows has records")
		}
	})
	if n != 0 {
		t.Errorf("%.0f allocations per question of an unknown package", n)
	}
	tables.Range(func(path, _ any) bool {
		t.Errorf("the table of %s was built", path)
		return true
	})
}

// Of a library's packages only those are made ready that are asked about, once.
func TestTablesAreBuiltOnDemand(t *testing.T) {
	forget()
	first := For("net/http")
	if first == nil || For("net/http") != first {
		t.Error("the table of net/http is built twice")
	}
	first.Type("Server")
	tables.Range(func(path, table any) bool {
		if path != "net/http" && table.(*Table).index != nil {
			t.Errorf("the table of %s was made ready too", path)
		}
		return true
	})
}

// Every record is found by its whole symbol.
func TestEveryRecordIsFound(t *testing.T) {
	for _, lib := range libraries() {
		for _, p := range lib.Packages {
			for _, r := range p.Records {
				symbol := Complete(p.Path, r.Symbol)
				if got := Lookup(symbol); got == nil || got.Symbol != r.Symbol {
					t.Errorf("Lookup(%q) = %v", symbol, got)
				}
			}
		}
	}
}
