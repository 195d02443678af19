package sources

import (
	"database/sql"
	"log"
)

// A Record has columns that may be null.
type Record struct {
	Password sql.NullString
	Note     sql.NullString
}

func optional(r Record) {
	if r.Password.Valid {
		log.Print(r.Password.String) // want "password"
	}
	if r.Note.Valid {
		log.Print(r.Note.String)
	}
	log.Print(r.Password.Valid)
}
