package stdsql

import (
	"database/sql"
	"net/http"
	"strconv"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// What may be null is what it is if it is not.
func nulls(r *http.Request, l shop.Login) {
	shop.Log(sql.Null[string]{V: l.Password, Valid: true}.V) // want "password"
	shop.Log(sql.Null[string]{V: l.Name, Valid: true}.V)

	n, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	shop.Find(sql.NullInt64{Int64: n, Valid: true}.Int64) // want "from the path"
	shop.Find(sql.NullInt64{Int64: int64(l.Attempts), Valid: true}.Int64)
}
