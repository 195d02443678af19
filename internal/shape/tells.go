package shape

import (
	"go/types"
	"strings"
)

// tells reports whether the methods of t, a library's, are known to show all that it holds: an
// optional string, a URL, an address. The method hides nothing then, and the field is a plain one.
//
// Types of other libraries are left to who can read their methods.
func tells(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	switch path := n.Obj().Pkg().Path(); path {
	case "bytes", "strings", "time", "math/big", "regexp", "reflect", "html/template", "text/template",
		"encoding/json", "encoding/xml", "encoding/asn1", "database/sql", "database/sql/driver", "log/slog",
		"net", "net/http", "net/mail", "net/netip", "net/textproto", "net/url", "crypto/x509/pkix",
		"os", "os/exec", "io/fs", "sync/atomic", "strconv", "errors", "fmt":
		return true
	default:
		return tellsThirdParty(path)
	}
}

// tellsThirdParty: optional and raw values of databases and JSON, ids, amounts.
func tellsThirdParty(path string) bool {
	for _, p := range [...]string{
		"github.com/guregu/null", "gopkg.in/guregu/null.", "github.com/volatiletech/null",
		"github.com/aarondl/null", "github.com/jackc/pgtype", "github.com/jackc/pgx/", "gorm.io/datatypes",
		"github.com/google/uuid", "github.com/gofrs/uuid", "github.com/satori/go.uuid",
		"github.com/shopspring/decimal", "go.mongodb.org/mongo-driver/", "github.com/lib/pq",
		"k8s.io/apimachinery/", "google.golang.org/protobuf/", "github.com/sqlc-dev/pqtype",
		"github.com/tabbed/pqtype", "gopkg.in/yaml.", "github.com/oklog/ulid",
	} {
		rest, ok := strings.CutPrefix(path, p)
		if ok && (rest == "" || strings.HasSuffix(p, "/") || strings.HasSuffix(p, ".") || rest[0] == '/') {
			return true
		}
	}
	return false
}
