package query

import (
	"fmt"
	"strings"
	"testing"
)

// text writes predicates shortly: key id=0, owner user_id=1.
func text(ps []Pred) string {
	var out []string
	for _, p := range ps {
		v := fmt.Sprint(p.Arg)
		if p.Arg == Named {
			v = ":" + p.Name
		}
		kind := "key "
		if p.Owner {
			kind = "owner "
		}
		out = append(out, kind+p.Column+"="+v)
	}
	return strings.Join(out, ", ")
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		sql, want string
	}{
		{"SELECT * FROM orders WHERE id = ?", "fetched orders: key id=0"},
		{"select o.id, `o`.`total` from `orders` as o where `o`.`id` = $1 and o.user_id = $2", "fetched orders: key id=0, owner user_id=1"},
		{`SELECT * FROM "shop"."orders" WHERE ID=$2 AND "user_id"=$1`, "fetched orders: key id=1, owner user_id=0"},
		{"SELECT * FROM orders WHERE id = :id AND tenant_id=:tenant", "fetched orders: key id=:id, owner tenant_id=:tenant"},
		{"SELECT * FROM orders WHERE id = @id", "fetched orders: key id=:id"},
		{"UPDATE orders SET note = ?, total = coalesce(?, total) WHERE id = ?", "changed orders: key id=2"},
		{"UPDATE orders SET user_id = ? WHERE id = ?", "changed orders: key id=1"},
		{"DELETE FROM orders WHERE id IN (?, ?) AND org_id = ?", "deleted orders: key id=0, owner org_id=2"},
		{"SELECT * FROM orders WHERE id = ? OR user_id = ?", "fetched orders: key id=0"},
		{"SELECT * FROM orders WHERE id = ? AND (user_id = ? OR public)", "fetched orders: key id=0, owner user_id=1"},
		{"SELECT * FROM orders WHERE id = ? AND (user_id = ? OR public = true)", "fetched orders: key id=0, owner user_id=1"},
		{"DELETE FROM orders WHERE id = ? AND (user_id = ? OR public = true)", "deleted orders: key id=0"},
		{"SELECT * FROM orders WHERE id = ? AND (user_id = ? OR shared_user_id = ?)", "fetched orders: key id=0, owner user_id=1, owner shared_user_id=2"},
		{"SELECT t.* FROM tasks t JOIN projects p ON p.id = t.project_id WHERE t.id = ? AND p.owner_id = ?", "fetched tasks: key id=-3, key id=0, owner owner_id=1"},
		{"SELECT * FROM tasks WHERE id = ? AND project_id IN (SELECT project_id FROM members WHERE user_id = ?)", "fetched tasks: key id=0, owner user_id=1"},
		{"SELECT * FROM tasks t WHERE t.id = ? AND EXISTS (SELECT 1 FROM members m WHERE m.task_id = t.id AND m.user_id = ?)", "fetched tasks: key id=0, owner user_id=1"},
		{"SELECT * FROM tasks WHERE user_id <> ? AND id = ?", "fetched tasks: key id=1"},
		{"SELECT * FROM tasks WHERE NOT (user_id = ?) AND id = ?", "fetched tasks: key id=1"},
		{"SELECT * FROM tasks WHERE user_id NOT IN (?) AND id = ?", "fetched tasks: key id=1"},
		{"SELECT * FROM tasks WHERE note = 'id = ?' AND id = ? -- user_id = ?\n LIMIT ?", "fetched tasks: key id=0"},
		{"SELECT * FROM tasks WHERE id = ANY($1::uuid[]) ORDER BY id", "fetched tasks: key id=0"},
		{"SELECT * FROM tasks WHERE ? = id", "fetched tasks: key id=0"},
		{"SELECT * FROM tasks WHERE created BETWEEN ? AND ? AND id = ?", "fetched tasks: key id=2"},
		{"SELECT * FROM (SELECT * FROM tasks WHERE user_id = ?) t WHERE id = ?", "fetched tasks: owner user_id=0, key id=1"},
		{"INSERT INTO tasks (id, user_id) VALUES (?, ?)", "inserted tasks: "},
		{"SELECT token FROM sessions WHERE token = ?", "fetched sessions: "},
	} {
		st, ok := Parse(c.sql)
		if got := fmt.Sprintf("%s %s: %s", st.Op, st.Table, text(st.Preds)); !ok || got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sql, got, c.want)
		}
	}
	for _, sql := range []string{"", "CREATE TABLE x (id int)", "hello", "SET LOCAL x = 1"} {
		if _, ok := Parse(sql); ok {
			t.Errorf("%q is taken for a statement", sql)
		}
	}
}

func TestCondition(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"id = ?", "key id=0"},
		{"id", "key id=0"},
		{"orders.id=? and user_id=?", "key id=0, owner user_id=1"},
		{"name = ? OR id = ?", "key id=1"},
		{"((id = ?) AND (owner_id = ?))", "key id=0, owner owner_id=1"},
		{"deleted_at IS NULL AND id = ?", "key id=0"},
		{"is_public", ""},
		{"id = ? AND user_id IS NULL", "key id=0, owner user_id=-1"},
		{"", ""},
		{"(((", ""},
	} {
		if got := text(Condition(c.text, Read)); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestRefers(t *testing.T) {
	for _, c := range []struct {
		field string
		list  bool
		want  string
	}{
		{"OrderID", false, "Order"}, {"OrderIDs", true, "Order"}, {"OrderIDs", false, ""}, {"Orders", true, "Order"}, {"Orders", false, ""},
		{"NotificationGroupId", false, "NotificationGroup"}, {"ID", false, ""}, {"Note", true, ""}, {"s", true, ""},
	} {
		if got, ok := Refers(c.field, c.list); got != c.want && ok || ok != (c.want != "") {
			t.Errorf("Refers(%q, %t) = %q, %t", c.field, c.list, got, ok)
		}
	}
}

func TestEqual(t *testing.T) {
	for name, want := range map[string]string{
		"_id": "key _id=0", "userId": "owner userid=0", "createdBy": "owner createdby=0", "o.tenant_id": "owner tenant_id=0", "text": "",
	} {
		if got := text(Equal(name, 0)); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"id": "key", "uuid": "key", "ID": "key", "public_id": "key", "UUID": "key", "PublicID": "key",
		"user_id": "owner", "UserID": "owner", "owner": "owner", "OwnerUserID": "owner", "created_by": "owner", "CreatedBy": "owner",
		"tenant_id": "owner", "OrgID": "owner", "org_uuid": "owner", "organization_id": "owner", "created_by_id": "owner", "UserIDs": "owner",
		"name": "", "token": "", "user_agent": "", "UserCount": "", "project_name": "", "updated_at": "", "group_size": "", "idempotency": "", "parent_id": "",
	} {
		got := ""
		switch {
		case Key(name):
			got = "key"
		case Owner(name):
			got = "owner"
		}
		if got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

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
		{"INSERT INTO t (a, b) VALUES (lower(?), ?), (?, ?)", 0, "", true},
		{"INSERT INTO t (a) VALUES (?) ON DUPLICATE KEY UPDATE a = ?, `apiKey` = ?", 2, "apiKey", true},
		{"INSERT INTO t SET a = ?, b = ?", 1, "b", true},
		{"INSERT INTO t (a) SELECT b FROM u WHERE id = ?", 0, "", false},
		{"REPLACE INTO t (a) VALUES (?2)", 1, "a", true},
		{"-- name: CreateToken :one\nINSERT INTO tokens (token) VALUES ($1) RETURNING *", 0, "token", true},
		{"UPDATE users SET password = ?, name = ? WHERE id = ?", 0, "password", true},
		{"UPDATE users SET password = ? WHERE token = ?", 1, "", false},
		{"UPDATE users SET Password = @p2 WHERE id = @p1", 1, "Password", true},
		{"UPDATE users SET name = :name, password = :password WHERE id = :id", 1, "password", true},
		{"UPDATE users SET name = :name, password = :password WHERE id = :id", 2, "", false},
		{"UPDATE users SET name = coalesce(?, name), password = ?", 1, "password", true},
		{"UPDATE users SET name = (SELECT name FROM old WHERE id = ?), password = ?", 0, "", false},
		{"UPDATE users SET name = (SELECT name FROM old WHERE id = ?), password = ?", 1, "password", true},
		{"UPDATE users u SET u.`secret` = $2 WHERE id = $1", 1, "secret", true},
		{"SELECT * FROM users WHERE token = ?", 0, "", false},
		{"DELETE FROM tokens WHERE token = $1", 0, "", false},
		{"WITH x AS (SELECT 1) INSERT INTO t (secret) VALUES ($1)", 0, "secret", true},
		{"WITH x AS (INSERT INTO t (secret) VALUES ($1) RETURNING id) SELECT id FROM x", 0, "secret", true},
		{"SET token = ?", 0, "token", true},
		{"name = ?, token = ?", 1, "token", true},
		{"token", 0, "", false},
		{"", 0, "", false},
		{"INSERT INTO t (a) VALUES (", 0, "", false},
	} {
		column, ok := Written(tt.statement, tt.n)
		if column != tt.column || ok != tt.ok {
			t.Errorf("Written(%q, %d) = %q, %t; want %q, %t", tt.statement, tt.n, column, ok, tt.column, tt.ok)
		}
	}
}

func TestWrites(t *testing.T) {
	for sql, want := range map[string]bool{
		"/* who */ insert into t values (?)": true, "SELECT 'update'": false, "SELECT `update` FROM t": false,
		"UPDATE t SET a = 1": true, "DELETE FROM t": false, "(SELECT 1)": false, "": false,
	} {
		if got := Writes(sql); got != want {
			t.Errorf("Writes(%q) = %t", sql, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("UPDATE t SET a = 'x' WHERE b = $1", 0)
	f.Add("WITH x AS (INSERT INTO t (a) VALUES (:b)) SELECT * FROM (SELECT a FROM x) y WHERE y.a IN (SELECT id FROM z)", 0)
	f.Fuzz(func(t *testing.T, s string, n int) {
		Parse(s)
		Condition(s, Read)
		Written(s, n)
		Writes(s)
	})
}

// What middlewares make sure of by their names.
func TestGuards(t *testing.T) {
	for name, want := range map[string]string{
		"RequireAuth": "who", "JWTMiddleware": "who", "Protected": "who", "requireLogin": "who",
		"AdminOnly": "admin", "RequireRole": "role", "CheckOwnership": "owner", "AuthAdmin": "who admin",
		"OptionalAuth": "", "RequestLogger": "", "CORS": "", "RateLimiter": "", "Recover": "",
	} {
		who, role, owner, admin := Guards(name)
		var got []string
		for _, x := range []struct {
			is   bool
			word string
		}{{who, "who"}, {role, "role"}, {owner, "owner"}, {admin, "admin"}} {
			if x.is {
				got = append(got, x.word)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Guards(%q): %q, want %q", name, s, want)
		}
	}
	for name, want := range map[string]bool{"AuthMiddleware": true, "jwtware": true, "AuthorHandler": false, "UserController": false} {
		if got := Authenticates(name); got != want {
			t.Errorf("Authenticates(%q) = %t, want %t", name, got, want)
		}
	}
}
