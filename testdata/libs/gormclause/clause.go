package gormclause

import (
	"net/http"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func conditions(r *http.Request, db *gorm.DB, who string) {
	var n shop.Note
	db.Clauses(clause.Eq{Column: "id", Value: r.PathValue("id")}).First(&n) // want "from the path"
	db.Clauses(clause.Eq{Column: "id", Value: r.PathValue("own")}, clause.Eq{Column: "user_id", Value: who}).First(&n)
	db.Clauses(clause.IN{Column: "id", Values: []any{r.PathValue("other")}}).First(&n) // want "from the path"
	db.Clauses(clause.IN{Column: "id", Values: []any{r.PathValue("mine")}}, clause.Eq{Column: "user_id", Value: who}).First(&n)
	db.Clauses(clause.Where{Exprs: []clause.Expression{clause.Eq{Column: "id", Value: r.PathValue("first")}}}).First(&n) // want "from the path"
	db.Clauses(clause.Where{Exprs: []clause.Expression{
		clause.Eq{Column: "id", Value: r.PathValue("second")}, clause.Eq{Column: "user_id", Value: who},
	}}).First(&n)
}

// Not to be somebody's is not to be one's own.
func others(r *http.Request, db *gorm.DB, who string) {
	var n shop.Note
	db.Clauses(clause.Eq{Column: "id", Value: r.PathValue("id")}, clause.Neq{Column: "user_id", Value: who}).First(&n) // want "from the path"
}
