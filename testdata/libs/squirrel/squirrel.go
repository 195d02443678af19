package squirrel

import (
	"context"
	"net/http"

	sq "github.com/Masterminds/squirrel"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func predicates(l shop.Login) {
	_, args, _ := sq.Select("id").From("users").Where(sq.Eq{"password": l.Password}).ToSql()
	shop.Log(args) // want "password"
	_, args, _ = sq.Select("id").From("users").Where(sq.Eq{"name": l.Name}).ToSql()
	shop.Log(args)
	_, args, _ = sq.Select("id").From("users").Where(sq.NotEq{"password": l.Password}).ToSql()
	shop.Log(args) // want "password"
	_, args, _ = sq.Select("id").From("users").Where(sq.And{sq.Eq{"name": l.Name}, sq.Like{"password": l.Password}}).ToSql()
	shop.Log(args) // want "password"
	_, args, _ = sq.Select("id").From("users").Where(sq.And{sq.Eq{"name": l.Name}, sq.Like{"name": l.Name}}).ToSql()
	shop.Log(args)
	_, args, _ = sq.Select("id").From("users").Where(sq.Or{sq.Gt{"attempts": l.Attempts}, sq.Lt{"password": l.Password}}).ToSql()
	shop.Log(args) // want "password"
	_, args, _ = sq.Select("id").From("users").Where(sq.Or{sq.Gt{"attempts": l.Attempts}, sq.Lt{"attempts": l.Attempts}}).ToSql()
	shop.Log(args)
	_, args, _ = sq.Select("id").From("users").Where("password = ?", l.Password).ToSql()
	shop.Log(args) // want "password"
	text, _, _ := sq.Select("id").From("users").Where("password = ?", l.Password).ToSql()
	shop.Log(text)
	shop.Log(sq.DebugSqlizer(sq.Expr("password = ?", l.Password))) // want "password"
	shop.Log(sq.DebugSqlizer(sq.Expr("name = ?", l.Name)))
}

func joins(l shop.Login) {
	_, args := sq.Select("id").From("users").Join("logins ON logins.password = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
	_, args = sq.Select("id").From("users").LeftJoin("logins ON logins.password = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
	_, args = sq.Select("id").From("users").InnerJoin("logins ON logins.password = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
	_, args = sq.Select("id").From("users").RightJoin("logins ON logins.name = ?", l.Name).Having("max(name) = ?", l.Name).MustSql()
	shop.Log(args)
	_, args = sq.StatementBuilder.Where("password = ?", l.Password).Select("id").From("users").MustSql()
	shop.Log(args) // want "password"
	_, args = sq.StatementBuilder.Delete("users").Where("password = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
	_, args = sq.StatementBuilder.Update("users").Set("name", l.Name).Where("name = ?", l.Name).MustSql()
	shop.Log(args)
}

func stored(r *http.Request) {
	l := shop.SignIn(r)
	sq.Insert("users").Columns("name", "password").Values(l.Name, l.Password) // want "password"
	sq.Insert("users").Columns("name", "attempts").Values(l.Name, l.Attempts)
	sq.Insert("users").SetMap(map[string]any{"password": l.Password}) // want "password"
	sq.Insert("users").SetMap(map[string]any{"name": l.Name})
	sq.Update("users").Set("password", l.Password) // want "password"
	sq.Update("users").Set("name", l.Name)
	sq.Update("users").SetMap(map[string]any{"password": l.Password}) // want "password"
	sq.Update("users").SetMap(map[string]any{"name": l.Name})
	sq.StatementBuilder.Insert("users").Columns("password").Values(l.Password) // want "password"
}

func loads(w http.ResponseWriter, ctx context.Context) {
	var a shop.Row
	q := sq.Select("id", "name", "is_admin").From("accounts")
	err := q.Scan(&a.ID, &a.Name, &a.IsAdmin)
	shop.Send(w, a)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = q.ScanContext(ctx, &a.ID, &a.Name)
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
}

func failures(w http.ResponseWriter, ctx context.Context, db sq.BaseRunner) {
	s, i, u, d := sq.Select("id"), sq.Insert("users"), sq.Update("users"), sq.Delete("users")
	_, _, err := s.ToSql()
	shop.Tell(w, err)
	_, _, err = i.ToSql()
	shop.Tell(w, err)
	_, _, err = u.ToSql()
	shop.Tell(w, err)
	_, _, err = d.ToSql()
	shop.Tell(w, err)
	_, err = s.Query()
	shop.Tell(w, err) // want "database error"
	_, err = s.Exec()
	shop.Tell(w, err) // want "database error"
	_, err = s.QueryContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = s.ExecContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = i.QueryContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = i.ExecContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = u.QueryContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = u.ExecContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = d.QueryContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = d.ExecContext(ctx)
	shop.Tell(w, err) // want "database error"
	_, err = sq.ExecWith(db, s)
	shop.Tell(w, err) // want "database error"
	_, err = sq.QueryWith(db, s)
	shop.Tell(w, err) // want "database error"
}

// names of tables and columns are not what a query asks for.
func names(ctx context.Context) {
	shop.Log(sq.Select(shop.Text()))
	shop.Log(sq.Delete(shop.Text()))
	shop.Log(sq.Select("id").QueryRow(), sq.Select("id").QueryRowContext(ctx))
	shop.Log(sq.Insert("notes").QueryRowContext(ctx), sq.Update("notes").QueryRowContext(ctx), sq.Delete("notes").QueryRowContext(ctx))
}

func sums(l shop.Login) {
	_, args := sq.Insert("users").Columns("name").Values(l.Name).MustSql()
	shop.Log(args)
	_, args = sq.Select("id").From("users").Having("max(password) = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
	_, args = sq.Select("id").From("users").RightJoin("logins ON logins.password = ?", l.Password).MustSql()
	shop.Log(args) // want "password"
}
