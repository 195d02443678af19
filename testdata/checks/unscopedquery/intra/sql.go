package intra

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/uptrace/bun"
	"xorm.io/xorm"

	"example.test/checks/unscopedquery/models"
)

type ctxKey struct{}

func caller(r *http.Request) string { s, _ := r.Context().Value(ctxKey{}).(string); return s }

type invoices struct {
	db   *sql.DB
	x    *sqlx.DB
	pool *pgxpool.Pool
	eng  *xorm.Engine
	bun  *bun.DB
}

type invoice struct {
	ID     string `db:"id"`
	Tenant string `db:"tenant_id"`
	Total  int    `db:"total"`
}

func (s *invoices) plain(w http.ResponseWriter, r *http.Request) {
	var total int
	row := s.db.QueryRowContext(r.Context(), "SELECT total FROM invoices WHERE id = ?", r.PathValue("id")) // want "invoices is fetched by the id from the path with no predicate on tenant_id"
	if row.Scan(&total) != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, total)
}

func (s *invoices) plainOwned(w http.ResponseWriter, r *http.Request) {
	var total int
	row := s.db.QueryRowContext(r.Context(), "SELECT total FROM invoices WHERE id = ? AND tenant_id = ?", r.PathValue("id"), caller(r))
	if row.Scan(&total) != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, total)
}

func (s *invoices) scanned(w http.ResponseWriter, r *http.Request) {
	var total int
	var tenant string
	if s.db.QueryRow("SELECT total, tenant_id FROM invoices WHERE id = $1", r.PathValue("id")).Scan(&total, &tenant) != nil {
		return
	}
	if tenant != caller(r) {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, total)
}

func (s *invoices) either(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM invoices WHERE id = $1 OR tenant_id = $2", r.PathValue("id"), caller(r)) // want "invoices is deleted by the id from the path"
}

func (s *invoices) joined(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM invoices i USING tenants t WHERE t.id = i.tenant_id AND i.id = $1 AND t.owner_id = $2", r.PathValue("id"), caller(r))
}

func (s *invoices) nested(w http.ResponseWriter, r *http.Request) {
	s.db.Exec(`UPDATE invoices SET total = 0 WHERE id = $1
		AND tenant_id IN (SELECT tenant_id FROM members WHERE user_id = $2)`, r.PathValue("id"), caller(r))
}

func (s *invoices) sorted(w http.ResponseWriter, r *http.Request) {
	q := fmt.Sprintf("SELECT * FROM invoices WHERE id = ? ORDER BY %s", "total")
	rows, err := s.db.Query(q, r.PathValue("id")) // want "invoices is fetched by the id from the path"
	if err == nil {
		rows.Close()
	}
	q = "SELECT * FROM invoices WHERE id = ?"
	rows, err = s.db.Query(q+" AND tenant_id = ?", r.PathValue("other"), caller(r))
	if err == nil {
		rows.Close()
	}
}

func (s *invoices) sqlx(w http.ResponseWriter, r *http.Request) {
	var v invoice
	if s.x.Get(&v, "SELECT * FROM invoices WHERE id = ?", chi.URLParam(r, "id")) != nil { // want "intra.invoice is fetched by the id from the path with no predicate on tenant_id"
		return
	}
	json.NewEncoder(w).Encode(v)
}

func (s *invoices) sqlxOwned(w http.ResponseWriter, r *http.Request) {
	var v invoice
	if s.x.GetContext(r.Context(), &v, "SELECT * FROM invoices WHERE id = ? AND tenant_id = ?", chi.URLParam(r, "id"), caller(r)) != nil {
		return
	}
	json.NewEncoder(w).Encode(v)
}

func (s *invoices) named(w http.ResponseWriter, r *http.Request) {
	s.x.NamedExec("UPDATE invoices SET total = 0 WHERE id = :id", map[string]any{"id": r.FormValue("id")}) // want "invoices is changed by the id from the form"
	s.x.NamedExec("UPDATE invoices SET total = 0 WHERE id = :id AND tenant_id = :t", map[string]any{"id": r.FormValue("other"), "t": caller(r)})
}

func (s *invoices) namedStruct(w http.ResponseWriter, r *http.Request) {
	var v invoice
	if json.NewDecoder(r.Body).Decode(&v) != nil {
		return
	}
	s.x.NamedExec("UPDATE invoices SET total = :total WHERE id = :id AND tenant_id = :tenant_id", v) // want "invoices is changed by the id from the body and by an owner that the client sends too" "owner .field Tenant.*is saved as the client sent it"
}

func (s *invoices) namedStructOwned(w http.ResponseWriter, r *http.Request) {
	var v invoice
	if json.NewDecoder(r.Body).Decode(&v) != nil {
		return
	}
	v.Tenant = caller(r)
	s.x.NamedExec("UPDATE invoices SET total = :total WHERE id = :id AND tenant_id = :tenant_id", v)
}

func (s *invoices) pgx(w http.ResponseWriter, r *http.Request) {
	var total int
	s.pool.QueryRow(r.Context(), "SELECT total FROM invoices WHERE id = $1", r.PathValue("id")).Scan(&total) // want "invoices is fetched by the id from the path"
	fmt.Fprint(w, total)
}

func (s *invoices) pgxNamed(w http.ResponseWriter, r *http.Request) {
	s.pool.Exec(r.Context(), "DELETE FROM invoices WHERE id = @id", pgx.NamedArgs{"id": r.PathValue("id")}) // want "invoices is deleted by the id from the path"
	s.pool.Exec(r.Context(), "DELETE FROM invoices WHERE id = @id AND tenant_id = @t", pgx.NamedArgs{"id": r.PathValue("other"), "t": caller(r)})
}

// A handle as generated queries declare it.
type handle interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}

func generated(db handle, w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM invoices WHERE id = $1", r.PathValue("id")) // want "invoices is deleted by the id from the path"
	db.ExecContext(r.Context(), "DELETE FROM invoices WHERE id = $1 AND tenant_id = $2", r.PathValue("other"), caller(r))
}

func (s *invoices) xorm(w http.ResponseWriter, r *http.Request) {
	o := new(models.Order)
	s.eng.ID(r.PathValue("id")).Get(o) // want "models.Order is fetched by the id from the path"
	fmt.Fprint(w, o.Note)
}

func (s *invoices) xormWhere(w http.ResponseWriter, r *http.Request) {
	s.eng.Where("id = ?", r.PathValue("id")).Delete(new(models.Order)) // want "models.Order is deleted by the id from the path"
	s.eng.Where("id = ?", r.PathValue("other")).And("user_id = ?", caller(r)).Delete(new(models.Order))
	s.eng.ID(r.PathValue("third")).Update(&models.Order{Note: "x"}, &models.Order{UserID: uint(len(caller(r)))})
}

func (s *invoices) bunSelect(w http.ResponseWriter, r *http.Request) {
	var o models.Order
	s.bun.NewSelect().Model(&o).Where("id = ?", r.PathValue("id")).Limit(1).Scan(r.Context()) // want "models.Order is fetched by the id from the path"
	fmt.Fprint(w, o.Note)
}

func (s *invoices) bunOwned(w http.ResponseWriter, r *http.Request) {
	var o models.Order
	s.bun.NewSelect().Model(&o).Where("id = ?", r.PathValue("id")).Where("user_id = ?", caller(r)).Scan(r.Context())
	fmt.Fprint(w, o.Note)
}

func (s *invoices) bunDelete(w http.ResponseWriter, r *http.Request) {
	s.bun.NewDelete().Model((*models.Order)(nil)).Where("id = ?", r.PathValue("id")).Exec(r.Context()) // want "models.Order is deleted by the id from the path"
}

// An engine is a connection or a transaction.
type engine interface {
	Get(beans ...any) (bool, error)
	Delete(beans ...any) (int64, error)
	ID(id any) *xorm.Session
}

func find(e engine, id, user uint) (*models.Order, error) {
	o := &models.Order{ID: id, UserID: user}
	has, err := e.Get(o)
	if err != nil || !has {
		return nil, sql.ErrNoRows
	}
	return o, nil
}

func (s *invoices) engineOwned(w http.ResponseWriter, r *http.Request, user uint) {
	id, _ := strconv.Atoi(r.PathValue("id"))
	o, err := find(s.eng, uint(id), user)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	s.eng.ID(o.ID).Update(o)
}

func (s *invoices) engine(w http.ResponseWriter, r *http.Request, user uint) {
	id, _ := strconv.Atoi(r.PathValue("id"))
	var e engine = s.eng.NewSession()
	e.Delete(&models.Order{ID: uint(id)}) // want "models.Order is deleted by the id from the path"
}
