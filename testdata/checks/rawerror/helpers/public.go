package helpers

import (
	"database/sql"
	"errors"
	"net/http"
)

// A Missing is an error that is made to be shown.
type Missing struct{ What string }

func (m Missing) Error() string { return "no such " + m.What }

// public keeps what is made to be shown and hides the rest, by a flag that it sets on the way.
func public(err error) error {
	internal := false
	switch err.(type) {
	case Missing, *Missing:
	default:
		internal = true
	}
	if internal {
		err = errors.New("internal error")
	}
	return err
}

// disobeyed sets the flag and does not obey it.
func disobeyed(err error) error {
	internal := false
	switch err.(type) {
	case Missing, *Missing:
	default:
		internal = true
	}
	if internal {
		return errors.Join(errors.New("internal error"), err)
	}
	return err
}

func showPublic(w http.ResponseWriter, db *sql.DB) {
	_, err := db.Exec("VACUUM")
	http.Error(w, public(err).Error(), http.StatusInternalServerError)
	http.Error(w, disobeyed(err).Error(), http.StatusInternalServerError) // want "database error.*http.Error"
}

// A Page is an error with a text for the client and a cause for the log.
type Page struct {
	Msg   string
	Cause error
}

func (p Page) Error() string { return p.Msg }

func page(w http.ResponseWriter, err error) {
	msg := "internal server error"
	if p, ok := errors.AsType[Page](err); ok {
		msg = p.Msg
	}
	http.Error(w, msg, http.StatusInternalServerError)
}

func showPage(w http.ResponseWriter, db *sql.DB) {
	_, err := db.Exec("VACUUM")
	page(w, err)
	page(w, Page{Msg: "no such page", Cause: err})
	if p, ok := errors.AsType[Page](Page{Msg: "no such page", Cause: err}); ok {
		http.Error(w, p.Cause.Error(), http.StatusInternalServerError) // want "database error.*http.Error"
	}
}
