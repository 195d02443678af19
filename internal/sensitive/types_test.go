package sensitive

import (
	"go/ast"
	"go/importer"
	"go/parser"
	gotoken "go/token"
	"go/types"
	"reflect"
	"testing"
)

const typesSource = `package p

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"net/url"
	"sync"
	"time"
)

type Level int
type Kind int
func (Kind) String() string { return "" }
type Point struct{ X, Y float64 }
type Named struct{ X int; S string }
type Loop []Loop
type header = http.Header

var (
	cert *x509.Certificate; csr x509.CertificateRequest; certs []*x509.Certificate
	pair tls.Certificate; state *tls.ConnectionState; rsaKey *rsa.PrivateKey
	ecKey *ecdsa.PrivateKey; edKey ed25519.PrivateKey; anyKey crypto.PrivateKey
	head http.Header; alias header; cookie *http.Cookie; cookies []*http.Cookie; req *http.Request
	info *url.Userinfo; byName map[string]*http.Cookie
	pub *rsa.PublicKey; pool *x509.CertPool; link *url.URL; client *http.Client; str string
	resp *http.Response; loop Loop; fn func(); level Level

	flag bool; num int; fnum float64; at time.Time; took time.Duration; ch chan string; mu sync.Mutex
	call func() string; nums []int64; point Point; points []*Point; ages map[int]int; one byte
	empty struct{}
	kind Kind; named Named; raw []byte; sum [32]byte; runes []rune; iface any; strs []string; err error
	words map[string]int
)
`

func typesOf(t *testing.T) func(name string) types.Type {
	t.Helper()
	fset := gotoken.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", typesSource, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check("p", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return func(name string) types.Type { return pkg.Scope().Lookup(name).Type() }
}

func TestType(t *testing.T) {
	of := typesOf(t)
	for name, want := range map[string]Class{
		"cert": Certificate, "csr": Certificate, "certs": Certificate, "pair": PrivateKey,
		"state": Certificate, "rsaKey": PrivateKey, "ecKey": PrivateKey, "edKey": PrivateKey,
		"anyKey": PrivateKey, "head": Request, "alias": Request, "cookie": Session, "cookies": Session,
		"req": Request, "info": Credential, "byName": Session,
		"pub": harmless, "pool": harmless, "link": harmless, "client": harmless, "str": harmless,
		"resp": harmless, "loop": harmless, "fn": harmless, "level": harmless, "point": harmless,
	} {
		if e, ok := Type(of(name)); e.Class != want || ok != (want != harmless) {
			t.Errorf("Type(%s) = %v (%s), %v, want %s", name, e, e.Class, ok, want)
		}
	}
}

func TestTypesOfLibraries(t *testing.T) {
	for _, c := range []struct {
		path, name string
		want       Class
	}{
		{"golang.org/x/oauth2", "Token", Credential}, {"golang.org/x/oauth2", "Config", Credential},
		{"github.com/golang-jwt/jwt/v4", "Token", Credential}, {"github.com/golang-jwt/jwt/v5", "Token", Credential},
		{"github.com/golang-jwt/jwt", "Token", Credential}, {"k8s.io/api/core/v1", "Secret", Credential},
		{"github.com/aws/aws-sdk-go-v2/aws", "Credentials", Credential}, {"golang.org/x/crypto/ssh", "Signer", PrivateKey},
		{"github.com/gorilla/sessions", "Session", Session}, {"github.com/jackc/pgx/v5/pgconn", "Config", Credential},
		{"github.com/jackc/pgx/v5", "ConnConfig", Credential}, {"github.com/minio/minio-go/v7/pkg/credentials", "Value", Credential},
		{"gopkg.in/square/go-jose.v2", "JSONWebKey", PrivateKey},
		{"go/token", "Token", harmless}, {"example.com/app", "Config", harmless}, {"example.com/app/v2", "Certificate", harmless},
	} {
		if e, _ := named(c.path, c.name); e.Class != c.want {
			t.Errorf("named(%s.%s) = %s, want %s", c.path, c.name, e.Class, c.want)
		}
	}
}

func TestTypeAllocatesNothing(t *testing.T) {
	of := typesOf(t)
	ordinary := []types.Type{of("point"), of("strs"), of("client"), of("level"), of("named")}
	n := testing.AllocsPerRun(10, func() {
		for _, x := range ordinary {
			Type(x)
		}
	})
	if n > 0 {
		t.Errorf("%v allocations for ordinary types", n)
	}
}

func TestCannot(t *testing.T) {
	of := typesOf(t)
	for _, name := range []string{"flag", "num", "fnum", "at", "took", "ch", "mu", "call", "nums", "point", "points", "ages", "one", "empty", "level", "fn"} {
		if !Cannot(of(name)) {
			t.Errorf("Cannot(%s) = false", name)
		}
	}
	for _, name := range []string{"kind", "named", "raw", "sum", "runes", "iface", "strs", "err", "words", "str", "cert", "link", "loop"} {
		if Cannot(of(name)) {
			t.Errorf("Cannot(%s) = true", name)
		}
	}
}

func TestTag(t *testing.T) {
	for _, c := range []struct {
		tag          reflect.StructTag
		want         string
		ok, redacted bool
	}{
		{`sensitive:"true"`, "field marked sensitive", true, false},
		{`json:"x" pii:"email"`, "e-mail address", true, false},
		{`datapolicy:"token,password"`, "token", true, false},
		{`mask:"password"`, "password", true, true}, {`log:"-"`, "field kept out of logs", true, true},
		{`validate:"required,email"`, "e-mail address", true, false},
		{`binding:"credit_card"`, "card number", true, false},
		{`format:"password"`, "password", true, false},
		{`sensitive:"false"`, "", false, false}, {`json:"password"`, "", false, false},
		{`log:"level"`, "", false, false}, {``, "", false, false}, {`broken`, "", false, false},
	} {
		if e, ok, redacted := Tag(c.tag); e.Word != c.want || ok != c.ok || redacted != c.redacted {
			t.Errorf("Tag(%s) = %q, %v, %v", c.tag, e.Word, ok, redacted)
		}
	}
}

func TestTagName(t *testing.T) {
	for tag, want := range map[reflect.StructTag]string{
		`json:"access_token,omitempty"`: "access token", `db:"password"`: "password",
		`gorm:"size:64;column:client_secret"`: "client secret", `json:"v" bson:"ssn"`: "social security number",
		`json:"token_type"`: "", `json:"-"`: "", `json:"name"`: "", `json:"password_hash"`: "",
		`gorm:"primaryKey"`: "", ``: "", `broken`: "",
	} {
		if e, ok := TagName(tag); e.Word != want || ok != (want != "") {
			t.Errorf("TagName(%s) = %q, %v, want %q", tag, e.Word, ok, want)
		}
	}
}
