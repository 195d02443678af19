// Package sql stores by statements.
package sql

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/Masterminds/squirrel"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"golang.org/x/crypto/bcrypt"

	"example.test/checks/plainstore/model"
)

type form struct {
	Email    string `json:"email"`
	Password string `json:"password" db:"password"`
	SSN      string `json:"ssn"`
}

func read(r *http.Request) form {
	var f form
	json.NewDecoder(r.Body).Decode(&f)
	return f
}

func register(db *sql.DB, r *http.Request) {
	f := read(r)
	db.Exec("INSERT INTO users (email, password) VALUES (?, ?)", f.Email, f.Password) // want "password .field Password of sql.form. is stored in clear"
	hash, _ := bcrypt.GenerateFromPassword([]byte(f.Password), bcrypt.DefaultCost)
	db.Exec("INSERT INTO users (email, password) VALUES (?, ?)", f.Email, hash)
	db.Exec("UPDATE users SET email = ? WHERE password = ?", f.Email, f.Password)
	db.Exec("DELETE FROM users WHERE password = ?", f.Password)
}

func identify(ctx context.Context, tx *sql.Tx, r *http.Request) {
	f := read(r)
	tx.ExecContext(ctx, "UPDATE patients SET ssn = $1 WHERE email = $2", f.SSN, f.Email) // want "is stored in clear"
}

// column tells what the argument is.
func column(db *sql.DB, r *http.Request) {
	db.Exec("UPDATE users SET password = ? WHERE id = ?", r.FormValue("x"), 1) // want "password .column password. is stored in clear"
	db.Exec("UPDATE users SET nickname = ? WHERE id = ?", r.FormValue("x"), 1)
}

func openSession(db *sql.DB, user uint) string {
	token := rand.Text()
	db.QueryRow("INSERT INTO tokens (user_id, token) VALUES ($1, $2) RETURNING id", user, token) // want "token .* is stored in clear"
	return token
}

func openHashed(db *sql.DB, user uint) string {
	token := rand.Text()
	db.QueryRow("INSERT INTO tokens (user_id, token) VALUES ($1, $2) RETURNING id", user, model.Hash(token))
	return token
}

// revoke lists a token that opens nothing any more.
func revoke(db *sql.DB, r *http.Request) {
	db.Exec("INSERT INTO revoked_tokens (token) VALUES (?)", r.FormValue("token"))
	db.Exec("INSERT INTO tokens (token) VALUES (?)", r.FormValue("token")) // want "token .* is stored in clear"
}

func lookUp(db *sql.DB, r *http.Request) *sql.Row {
	token := r.FormValue("token")
	return db.QueryRow("SELECT user_id FROM tokens WHERE token = ?", token)
}

func withPgx(ctx context.Context, pool *pgxpool.Pool, r *http.Request) {
	f := read(r)
	pool.Exec(ctx, "INSERT INTO users (email, password) VALUES ($1, $2)", f.Email, f.Password) // want "is stored in clear by ..pgxpool.Pool..Exec"
	pool.Exec(ctx, "UPDATE users SET email = $1", f.Email)
}

func withSqlx(db *sqlx.DB, r *http.Request) {
	f := read(r)
	db.NamedExec("INSERT INTO users (email, password) VALUES (:email, :password)", f) // want "is stored in clear by ..sqlx.DB..NamedExec"
	f.Password = model.Hash(f.Password)
	f.SSN = ""
	db.NamedExec("INSERT INTO users (email, password) VALUES (:email, :password)", f)
}

func withSquirrel(r *http.Request) (string, []any, error) {
	f := read(r)
	squirrel.Insert("users").Columns("email").Values(f.Email)
	return squirrel.Update("users").Set("password", f.Password).ToSql() // want "is stored in clear by squirrel.UpdateBuilder.Set"
}

var users = sqlbuilder.NewStruct(new(model.User))

// save is a repository's method, changes the row, and knows nothing of where it comes from.
func save(db *sql.DB, u *model.User) {
	u.UpdatedAt = 1
	text, args := users.Update("users", u).Build()
	db.Exec(text, args...)
}

func enrol(db *sql.DB, u *model.User, r *http.Request) {
	u.OTPSecret = r.FormValue("secret")
	save(db, u) // want "is stored in clear by ..sqlbuilder.Struct..Update in sql.save"
}

func disenrol(db *sql.DB, u *model.User) {
	u.OTPSecret = ""
	save(db, u)
}

func rename(db *sql.DB, u *model.User, r *http.Request) {
	u.Email = r.FormValue("email")
	save(db, u)
}
