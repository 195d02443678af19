package preloaded

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"net/http"

	"gorm.io/gorm"
)

// What a chain was told before, whoever handed it in knows.
func one(db *gorm.DB) (*Loan, error) {
	var l Loan
	err := db.First(&l).Error
	return &l, err
}

// newest is a chain that is begun here.
func newest() *gorm.DB { return Database.Preload("Book").Order("created_at DESC") }

func withUser(db *gorm.DB) *gorm.DB { return db.Preload("User") }

func onlyNew(db *gorm.DB) *gorm.DB { return db.Where("created_at > now() - interval '1 day'") }

func chains(w http.ResponseWriter, r *http.Request, more []string, scope func(*gorm.DB) *gorm.DB) {
	if l, err := one(Database.Preload("User")); err == nil {
		json.NewEncoder(w).Encode(l) // want `password \(field Librarian.Password of preloaded.Loan`
	}

	var begun Loan
	newest().First(&begun)
	json.NewEncoder(w).Encode(begun)

	var continued Loan
	newest().Preload("User").First(&continued)
	json.NewEncoder(w).Encode(continued) // want `password \(field User.Password of preloaded.Loan`

	var helped Loan
	withUser(Database).First(&helped)
	json.NewEncoder(w).Encode(helped) // want `password \(field User.Password of preloaded.Loan`

	var recent Loan
	Database.Scopes(onlyNew).First(&recent)
	json.NewEncoder(w).Encode(recent)

	var scoped Loan
	Database.Scopes(onlyNew, withUser).First(&scoped)
	json.NewEncoder(w).Encode(scoped) // want `password \(field User.Password of preloaded.Loan`

	var unknown Loan
	Database.Scopes(scope).First(&unknown)
	json.NewEncoder(w).Encode(unknown) // want `password \(field Librarian.Password of preloaded.Loan`

	q := Database.Order("id")
	if r.FormValue("user") != "" {
		q = q.Preload("User")
	}
	var maybe []Loan
	q.Find(&maybe)
	json.NewEncoder(w).Encode(maybe) // want `password \(field User.Password of preloaded.Loan`

	q = Database.Order("id")
	for _, m := range more {
		q = q.Preload(m)
	}
	var listed []Loan
	q.Find(&listed)
	json.NewEncoder(w).Encode(listed) // want `password \(field Librarian.Password of preloaded.Loan`
}

// A store keeps the database, a query a chain.
type store struct{ db *gorm.DB }

type query struct{ db *gorm.DB }

func (q *query) user() *query {
	q.db = q.db.Preload("User")
	return q
}

func (q *query) first() (l Loan) {
	q.db.First(&l)
	return l
}

func (s *store) last() (*Loan, error) {
	var l Loan
	if err := s.db.Order("id DESC").First(&l).Error; err != nil {
		return nil, err
	}
	return &l, nil
}

func (s *store) list() (found []*Loan) {
	s.db.Preload("Book.Shelves").Find(&found)
	return found
}

func (s *store) deep() *[]*Book {
	var found []*Book
	s.db.Preload("Loans").Preload("Loans.Librarian").Find(&found)
	return &found
}

type view struct {
	ID   uint  `json:"id"`
	Book Book  `json:"book"`
	User *User `json:"user"`
}

func kept(w http.ResponseWriter, s *store) {
	if l, err := s.last(); err == nil {
		json.NewEncoder(w).Encode(l)
		l.User = User{Name: "somebody"}
		json.NewEncoder(w).Encode(l)
		s.db.First(&l.User, l.UserID)
		json.NewEncoder(w).Encode(l) // want `password \(field User.Password of preloaded.Loan`
	}
	if l, err := s.last(); err == nil {
		s.db.Model(l).Association("Librarian").Find(&l.Librarian)
		json.NewEncoder(w).Encode(l) // want `password \(field Librarian.Password of preloaded.Loan`
	}
	list := s.list()
	json.NewEncoder(w).Encode(list)
	var views []view
	for _, l := range list {
		views = append(views, view{ID: l.ID, Book: l.Book, User: l.Librarian})
	}
	json.NewEncoder(w).Encode(views)
	json.NewEncoder(w).Encode(s.deep()) // want `password \(field Loans.Librarian.Password of preloaded.Book`

	var either []Loan
	if len(list) > 0 {
		s.db.Order("id").Find(&either)
	} else {
		s.db.Preload("Book").Find(&either)
	}
	json.NewEncoder(w).Encode(either)

	if len(list) > 1 {
		s.db.Preload("User").Find(&either)
	}
	json.NewEncoder(w).Encode(either) // want `password \(field User.Password of preloaded.Loan`

	var filled []Loan
	for range list {
		var some []Loan
		s.db.Order("id").Find(&some)
		for i := range some {
			s.db.First(&some[i].User, some[i].UserID)
		}
		filled = append(filled, some...)
	}
	json.NewEncoder(w).Encode(filled) // want `password \(field User.Password of preloaded.Loan`

	var copied []*Loan
	for range list {
		var some []*Loan
		s.db.Order("id").Find(&some)
		copied = append(copied, some...)
	}
	json.NewEncoder(w).Encode(copied)

	q := &query{db: s.db}
	json.NewEncoder(w).Encode(q.user().first()) // want `password \(field Librarian.Password of preloaded.Loan`
}

// Settings are kept as one column.
type Settings struct {
	Theme    string `json:"theme"`
	Password string `json:"password"`
}

// Value keeps them as JSON.
func (s Settings) Value() (driver.Value, error) { return json.Marshal(s) }

// Scan reads them.
func (s *Settings) Scan(v any) error {
	b, ok := v.([]byte)
	if !ok {
		return errors.New("no settings")
	}
	return json.Unmarshal(b, s)
}

// Login stands in the same row as what it is embedded in.
type Login struct {
	Name     string `json:"name"`
	Password string `json:"password"`
}

// Account has all of itself in its row.
type Account struct {
	ID       uint     `gorm:"primaryKey" json:"id"`
	Settings Settings `json:"settings"`
}

// Shop as well.
type Shop struct {
	ID    uint  `gorm:"primaryKey" json:"id"`
	Owner Login `gorm:"embedded;embeddedPrefix:owner_" json:"owner"`
}

// Device keeps its logins as JSON.
type Device struct {
	ID     uint    `gorm:"primaryKey" json:"id"`
	Logins []Login `gorm:"serializer:json" json:"logins"`
}

// Visit loads its user itself.
type Visit struct {
	ID     uint  `gorm:"primaryKey" json:"id"`
	UserID uint  `json:"user_id"`
	User   *User `json:"user"`
}

// AfterFind is called by gorm.
func (v *Visit) AfterFind(tx *gorm.DB) error {
	v.User = new(User)
	return tx.First(v.User, v.UserID).Error
}

func columns(w http.ResponseWriter) {
	var a Account
	Database.First(&a)
	json.NewEncoder(w).Encode(a) // want `password \(field Settings.Password of preloaded.Account`

	var s Shop
	Database.First(&s)
	json.NewEncoder(w).Encode(s) // want `password \(field Owner.Password of preloaded.Shop`

	var d []Device
	Database.Find(&d)
	json.NewEncoder(w).Encode(d) // want `password \(field Logins.Password of preloaded.Device`

	var v Visit
	Database.First(&v)
	json.NewEncoder(w).Encode(v) // want `password \(field User.Password of preloaded.Visit`
}
