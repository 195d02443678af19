package query_test

import (
	"testing"

	"github.com/oversharelint/overshare/internal/query"
)

func TestWritten(t *testing.T) {
	for _, tt := range []struct {
		statement string
		n         int
		column    string
		ok        bool
	}{
		{"INSERT INTO tokens (id, token) VALUES (?, ?)", 1, "token", true},
		{"insert into tokens(id, token) values ($2, $1)", 0, "token", true},
		{"INSERT INTO tokens VALUES (?, ?)", 0, "", true},
		{`INSERT INTO "t" ("a", "b") VALUES (now(), $1) ON CONFLICT (a) DO UPDATE SET b = $1`, 0, "b", true},
		{"INSERT INTO t (a, b) VALUES (lower(?), ?), (?, ?)", 1, "b", true},
		{"-- name: CreateToken :one\nINSERT INTO tokens (token) VALUES ($1) RETURNING *", 0, "token", true},
		{"UPDATE users SET password = ?, name = ? WHERE id = ?", 0, "password", true},
		{"UPDATE users SET password = ? WHERE token = ?", 1, "", false},
		{"UPDATE users u SET u.`secret` = $2 WHERE id = $1", 1, "secret", true},
		{"SELECT * FROM users WHERE token = ?", 0, "", false},
		{"DELETE FROM tokens WHERE token = $1", 0, "", false},
		{"WITH x AS (SELECT 1) INSERT INTO t (secret) VALUES ($1)", 0, "secret", true},
		{"SET token = ?", 0, "token", true},
		{"", 0, "", false},
		{"INSERT INTO t (a) VALUES (", 0, "", false},
	} {
		column, ok := query.Written(tt.statement, tt.n)
		if column != tt.column || ok != tt.ok {
			t.Errorf("Written(%q, %d) = %q, %t; want %q, %t", tt.statement, tt.n, column, ok, tt.column, tt.ok)
		}
	}
}

func FuzzWritten(f *testing.F) {
	f.Add("UPDATE t SET a = 'x' WHERE b = $1", 0)
	f.Fuzz(func(t *testing.T, s string, n int) {
		query.Written(s, n)
		query.Writes(s)
	})
}
