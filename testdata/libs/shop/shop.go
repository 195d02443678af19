// Package shop is what the fixtures of the libraries have in common: values that must not leave, and the
// places where they would. What goes wrong is reported where a fixture calls, so each line is about one call
// of its library.
package shop

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"

	"gorm.io/gorm"
)

// A Login is what somebody signs in with.
type Login struct {
	Name     string
	Password string
	Attempts int
}

// A User is what a client must not choose all of, an Account what it must not see all of.
type User struct {
	ID      uint `gorm:"primaryKey"`
	Name    string
	IsAdmin bool
}

type Account struct {
	ID           uint `gorm:"primaryKey"`
	Name         string
	PasswordHash string
}

// An Entry is what a client may choose.
type Entry struct {
	Name string
}

// A Row is an Account that nothing but where it was loaded from tells to be one.
type Row struct {
	ID      uint
	Name    string
	IsAdmin bool
}

// A Note is somebody's.
type Note struct {
	ID     uint `gorm:"primaryKey"`
	UserID string
	Text   string
}

// DB has the users and notes.
var DB *gorm.DB

// Text is a secret by itself, Bytes are the same.
func Text() string  { return os.Getenv("DB_PASSWORD") }
func Bytes() []byte { return []byte(os.Getenv("DB_PASSWORD")) }

// Log writes to the log.
func Log(v ...any) { log.Print(v...) }

// Fault is a database's error, Refusal one that was made to be shown.
func Fault() error   { return DB.First(&User{}).Error }
func Refusal() error { return errors.New("no such note") }

// Send answers with a value, Tell with an error.
func Send(w http.ResponseWriter, v any) { _ = json.NewEncoder(w).Encode(v) }
func Tell(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

// Loaded is a row, Shown what clients may see of it.
func Loaded() (a Account) {
	DB.First(&a)
	return a
}

func Shown() Entry { return Entry{Name: Loaded().Name} }

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

// Save stores a user as he is.
func Save(u *User) { DB.Create(u) }

// Find is the note of that number, whosever it is; FindOf that of somebody.
func Find(id any) (n Note) {
	DB.Where("id = ?", id).First(&n)
	return n
}

func FindOf(id, who any) (n Note) {
	DB.Where("id = ? AND user_id = ?", id, who).First(&n)
	return n
}
