// Package provenance sends errors of everything that fails, all in the same way: what differs is
// what they tell.
package provenance

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	pkgerrors "github.com/pkg/errors"
	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"
)

const failed = http.StatusInternalServerError

func databases(ctx context.Context, w http.ResponseWriter, db *sql.DB, g *gorm.DB, pg *pgx.Conn, rdb *redis.Client) {
	if _, err := db.QueryContext(ctx, "SELECT 1"); err != nil {
		http.Error(w, err.Error(), failed) // want "^database error \\(from \\(\\*sql.DB\\).QueryContext\\)"
	}
	if err := db.PingContext(ctx); err != nil {
		http.Error(w, "database is down", failed)
	}
	if tx, err := db.Begin(); err == nil {
		http.Error(w, tx.Commit().Error(), failed) // want "database error \\(from \\(\\*sql.Tx\\).Commit\\)"
	}
	var users []struct{ ID int }
	if err := g.Where("id = ?", 1).Find(&users).Error; err != nil {
		http.Error(w, err.Error(), failed) // want "database error \\(from DB.Error\\)"
	}
	if res := g.Create(&users); res.Error != nil {
		http.Error(w, strconv.FormatInt(res.RowsAffected, 10), failed)
	}
	var n int
	if err := pg.QueryRow(ctx, "SELECT 1").Scan(&n); err != nil {
		http.Error(w, err.Error(), failed) // want "database error \\(from pgx.Row.Scan\\)"
	}
	if _, err := pg.Exec(ctx, "DELETE FROM t"); err != nil {
		var pge *pgconn.PgError
		if errors.As(err, &pge) && pge.Code == "23505" {
			http.Error(w, "already exists", http.StatusConflict)
			return
		}
		http.Error(w, pge.Detail, failed)  // want "database error"
		http.Error(w, err.Error(), failed) // want "database error"
	}
	err := pgx.BeginFunc(ctx, pg, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "DELETE FROM t")
		return err
	})
	if err != nil {
		http.Error(w, err.Error(), failed) // want "database error"
		http.Error(w, "nothing deleted", failed)
	}
	if err := rdb.Get(ctx, "k").Err(); err != nil && !errors.Is(err, redis.Nil) {
		http.Error(w, err.Error(), failed) // want "database error"
	}
}

func system(w http.ResponseWriter, r *http.Request) {
	if _, err := os.Open("/etc/app/config"); err != nil {
		http.Error(w, err.Error(), failed) // want "^file system error \\(from os.Open\\)"
	}
	if _, err := os.ReadFile("/etc/app/config"); errors.Is(err, os.ErrNotExist) {
		http.Error(w, "no config", failed)
	}
	f, err := os.CreateTemp("", "upload")
	if err != nil {
		http.Error(w, err.Error(), failed) // want "file system error \\(from os.CreateTemp\\)"
		return
	}
	if _, err := f.WriteString(r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), failed) // want "file system error \\(from \\(\\*os.File\\).WriteString\\)"
		http.Error(w, "not stored", failed)
	}
	if _, err := net.Dial("tcp", "10.0.0.1:5432"); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // want "^network error \\(from net.Dial\\)"
	}
	if _, err := http.Get("http://inventory.internal/"); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway) // want "network error \\(from http.Get\\)"
		http.Error(w, "inventory is down", http.StatusBadGateway)
	}
	out, err := exec.Command("pdftk", "in.pdf").CombinedOutput()
	if err != nil {
		http.Error(w, err.Error(), failed) // want "^error of an external command \\(from \\(\\*exec.Cmd\\).CombinedOutput\\)"
		http.Error(w, strconv.Itoa(len(out)), failed)
	}
	if _, err := tls.Dial("tcp", "10.0.0.1:443", nil); err != nil {
		http.Error(w, err.Error(), failed) // want "^TLS error"
	}
	if _, err := tls.LoadX509KeyPair("cert.pem", "key.pem"); err != nil {
		http.Error(w, err.Error(), failed) // want "(TLS|key or token|file system) error"
	}
}

// A connection test is about what the client typed; a request for a client's thing is not.
func reach(w http.ResponseWriter, r *http.Request, inside string) {
	if _, err := net.Dial("tcp", net.JoinHostPort(r.FormValue("host"), "25")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if _, err := net.Dial("tcp", net.JoinHostPort(inside, r.FormValue("port"))); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // want "network error \\(from net.Dial\\)"
	}
	if _, err := http.Get(r.FormValue("url") + "/ping"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if _, err := http.Get("http://inventory.internal/" + r.FormValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // want "network error \\(from http.Get\\)"
	}
}

func certificate(w http.ResponseWriter, r *http.Request, roots *x509.CertPool) {
	if _, err := r.TLS.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots}); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden) // want "(TLS|key or token) error"
		http.Error(w, "certificate refused", http.StatusForbidden)
	}
}

func token(w http.ResponseWriter, text string) {
	if _, err := jwt.Parse(text, nil); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized) // want "key or token error"
		http.Error(w, "token refused", http.StatusUnauthorized)
	}
}

func cloud(ctx context.Context, w http.ResponseWriter, c *s3.Client) {
	if _, err := c.GetObject(ctx, &s3.GetObjectInput{}); err != nil {
		http.Error(w, err.Error(), failed) // want "^service client's error"
		http.Error(w, "no such object", failed)
	}
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	_, err := os.Stat("/etc/app")
	http.Error(w, pkgerrors.Wrap(err, "stat").Error(), failed)                              // want "file system error"
	http.Error(w, pkgerrors.Wrap(errors.New("closed"), "shop").Error(), failed)             // our own text
	http.Error(w, errors.New("stat: "+err.Error()).Error(), failed)                         // want "file system error"
	http.Error(w, errors.New("stat: "+r.FormValue("p")).Error(), failed)                    // the client's own text
	http.Error(w, errors.Join(err, errors.New("closed")).Error(), failed)                   // want "file system error"
	http.Error(w, errors.Join(errors.New("a"), errors.New("b")).Error(), failed)            // our own texts
	http.Error(w, pkgerrors.WithMessagef(err, "stat of %s", "app").Error(), failed)         // want "file system error"
	http.Error(w, pkgerrors.Errorf("shop closes at %d", time.Now().Hour()).Error(), failed) // our own text
}

func panics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				http.Error(w, string(debug.Stack()), failed) // want "panic or stack trace \\(from debug.Stack\\)"
				http.Error(w, "internal error", failed)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// sqlText sends the statement with the error: it names tables and columns.
func sqlText(ctx context.Context, w http.ResponseWriter, db *sql.DB) {
	const query = "SELECT name FROM users"
	if _, err := db.QueryContext(ctx, query); err != nil {
		http.Error(w, fmt.Sprintf("%s: %v", query, err), failed) // want "database error"
		http.Error(w, "query failed", failed)
	}
}

func input(w http.ResponseWriter, r *http.Request, v *validator.Validate) {
	if _, err := uuid.Parse(r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if _, err := time.Parse(time.RFC3339, r.FormValue("since")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if err := v.Struct(r.Form); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
	if _, err := strconv.ParseBool(r.FormValue("on")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	if err := r.Context().Err(); err != nil {
		http.Error(w, err.Error(), http.StatusRequestTimeout)
	}
}

type point struct{ x, y int }

// inside refuses the zero value of a struct, which is a constant without a text.
func inside(w http.ResponseWriter, p point) {
	if err := refusesNowhere(p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func refusesNowhere(p point) error {
	if p == (point{}) {
		return errors.New("nowhere")
	}
	return nil
}
