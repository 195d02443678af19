// Package shop is what the fixtures have in common, as that of ../../libs has it: values that must not leave,
// and the places where they would.
package shop

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"

	"gorm.io/gorm"
)

// A User is what a client must not choose all of.
type User struct {
	ID      uint `gorm:"primaryKey"`
	Name    string
	IsAdmin bool
}

// A Row is what a client must not see all of, as nothing but where it was loaded from tells.
type Row struct {
	ID      uint
	Name    string
	IsAdmin bool
}

// A Login is what somebody signs in with.
type Login struct {
	Name     string
	Password string
	Attempts int
}

// A Note is somebody's.
type Note struct {
	ID     uint `gorm:"primaryKey"`
	UserID string
	Text   string
}

// DB has the notes.
var DB *gorm.DB

// Text is a secret by itself.
func Text() string { return os.Getenv("DB_PASSWORD") }

// Log writes to the log.
func Log(v ...any) { log.Print(v...) }

// Tell answers with an error, Refusal is one that was made to be shown.
func Tell(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

func Refusal() error { return errors.New("no such note") }

// Send answers with a value.
func Send(w http.ResponseWriter, v any) { _ = json.NewEncoder(w).Encode(v) }

// Bound is a user as the client wrote him, Chosen one with nothing but what clients may choose.
func Bound(r *http.Request) *User {
	var u User
	if err := json.NewDecoder(r.Body).Decode(&u); err != nil {
		return nil
	}
	return &u
}

func Chosen(r *http.Request) *User { return &User{Name: Bound(r).Name} }

// SignIn is what a client signs in with.
func SignIn(r *http.Request) (l Login) {
	if err := json.NewDecoder(r.Body).Decode(&l); err != nil {
		return Login{}
	}
	return l
}

// Find is the note of that number, whosever it is; FindOf that of somebody.
func Find(id any) (n Note) {
	DB.Where("id = ?", id).First(&n)
	return n
}

func FindOf(id, who any) (n Note) {
	DB.Where("id = ? AND user_id = ?", id, who).First(&n)
	return n
}

type key struct{}

// Who is who asks.
func Who(r *http.Request) string {
	s, _ := r.Context().Value(key{}).(string)
	return s
}
