package pgx

import (
	"net/http"

	"github.com/jackc/pgx/v5"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func named(r *http.Request, db *pgx.Conn, who string) {
	db.Exec(r.Context(), "DELETE FROM notes WHERE id = @id", pgx.StrictNamedArgs{"id": r.PathValue("id")}) // want "from the path"
	db.Exec(r.Context(), "DELETE FROM notes WHERE id = @id AND user_id = @who", pgx.StrictNamedArgs{"id": r.PathValue("own"), "who": who})
	l := shop.SignIn(r)
	db.Exec(r.Context(), "UPDATE users SET password = @p", pgx.StrictNamedArgs{"p": l.Password}) // want "password"
	db.Exec(r.Context(), "UPDATE users SET name = @p", pgx.StrictNamedArgs{"p": l.Name})
}
