package gopg

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-pg/pg/v10"
	"github.com/go-pg/pg/v10/orm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, db *pg.DB, tx *pg.Tx) {
	var a, b, c, d shop.Row
	_, err := db.QueryOne(&a, "SELECT * FROM accounts")
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	_, err = db.QueryOneContext(ctx, &b, "SELECT * FROM accounts")
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = tx.QueryOne(&c, "SELECT * FROM accounts")
	shop.Send(w, c)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = tx.QueryOneContext(ctx, &d, "SELECT * FROM accounts")
	shop.Send(w, d)   // want "privilege"
	shop.Tell(w, err) // want "database error"
}

func lists(w http.ResponseWriter, ctx context.Context, db *pg.DB, tx *pg.Tx) {
	var a, b, c, d []shop.Row
	_, err := db.Query(&a, "SELECT * FROM accounts")
	shop.Send(w, a)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = db.QueryContext(ctx, &b, "SELECT * FROM accounts")
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = tx.Query(&c, "SELECT * FROM accounts")
	shop.Send(w, c)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	_, err = tx.QueryContext(ctx, &d, "SELECT * FROM accounts")
	shop.Send(w, d)   // want "privilege"
	shop.Tell(w, err) // want "database error"
}

func selects(w http.ResponseWriter, db *pg.DB, tx *pg.Tx, id int) {
	a, b, c := new(shop.Row), new(shop.Row), new(shop.Row)
	err := db.Model(a).Where("id = ?", id).Select()
	shop.Send(w, a)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = tx.Model(b).WherePK().First()
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = db.Model(c).Last()
	shop.Send(w, c)   // want "privilege"
	shop.Tell(w, err) // want "database error"

	// Columns that are not loaded cannot be shown.
	few, rest := new(shop.Row), new(shop.Row)
	db.Model(few).Column("id", "name").Select()
	shop.Send(w, few)
	db.Model(rest).ExcludeColumn("is_admin").Select()
	shop.Send(w, rest)
}

func counts(w http.ResponseWriter, db *pg.DB) {
	var as []shop.Row
	n, err := db.Model(&as).SelectAndCount()
	shop.Send(w, as) // want "privilege"
	shop.Send(w, n)
	shop.Tell(w, err) // want "database error"
	_, err = db.Model((*shop.Row)(nil)).Count()
	shop.Tell(w, err) // want "database error"
	_, err = db.Model((*shop.Row)(nil)).Exists()
	shop.Tell(w, err) // want "database error"
	_, err = db.Model((*shop.Row)(nil)).Where("id = 1").Delete()
	shop.Tell(w, err) // want "database error"
}

func fault(w http.ResponseWriter, db *pg.DB) {
	var a shop.Row
	err := db.Model(&a).First()
	if errors.Is(err, pg.ErrNoRows) || errors.Is(err, pg.ErrMultiRows) {
		shop.Tell(w, err)
		return
	}
	var fault pg.Error
	if errors.As(err, &fault) {
		shop.Tell(w, fault) // want "database error"
	}
}

func stored(ctx context.Context, db *pg.DB, tx *pg.Tx, r *http.Request) {
	l := shop.SignIn(r)
	db.Exec("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	db.Exec("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name)
	db.ExecOne("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	tx.Exec("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name)    // want "password"
	tx.ExecOne("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	tx.ExecOne("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name)
	db.Model(&shop.User{}).Set("password = ?", l.Password).Where("name = ?", l.Name) // want "password"
	db.Model(&shop.User{}).Set("attempts = ?", l.Attempts).Where("name = ?", l.Name)
}

func failures(w http.ResponseWriter, db *pg.DB) {
	_, err := db.Exec("DELETE FROM notes")
	shop.Tell(w, err) // want "database error"
	_, err = db.ExecOne("DELETE FROM notes")
	shop.Tell(w, err) // want "database error"
}

func saved(r *http.Request, db *pg.DB) {
	db.Model(shop.Bound(r)).Insert() // want "IsAdmin"
	db.Model(shop.Chosen(r)).Insert()
	db.Model(shop.Bound(r)).WherePK().Update() // want "IsAdmin"
	db.Model(shop.Chosen(r)).WherePK().Update()
	db.Model(shop.Bound(r)).WherePK().UpdateNotZero() // want "IsAdmin"
	db.Model(shop.Chosen(r)).WherePK().UpdateNotZero()
}

// A query holds what it asks for.
func predicates(db *pg.DB, l shop.Login) {
	shop.Log(db.Model((*shop.User)(nil)).Where("password = ?", l.Password)) // want "password"
	shop.Log(db.Model((*shop.User)(nil)).Where("name = ?", l.Name))
	shop.Log(db.Model((*shop.User)(nil)).WhereOr("password = ?", l.Password))              // want "password"
	shop.Log(db.Model((*shop.User)(nil)).WhereIn("password IN (?)", []string{l.Password})) // want "password"
	shop.Log(db.Model((*shop.User)(nil)).WhereIn("name IN (?)", []string{l.Name}))
	group := func(q *orm.Query) (*orm.Query, error) { return q, nil }
	shop.Log(db.Model((*shop.User)(nil)).Where("password = ?", l.Password).WhereGroup(group).Apply(group).Relation("Notes")) // want "password"
}
