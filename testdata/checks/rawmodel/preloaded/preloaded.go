// Package preloaded answers with records that gorm loads, and what it loads with them.
package preloaded

import (
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// User is who borrows.
type User struct {
	ID       uint   `gorm:"primaryKey" json:"id"`
	Name     string `json:"name"`
	Password string `json:"password"`
	Loans    []Loan `json:"loans"`
}

// Loan is of one book.
type Loan struct {
	ID        uint  `gorm:"primaryKey" json:"id"`
	BookID    uint  `json:"book_id"`
	UserID    uint  `json:"user_id"`
	Book      Book  `json:"book"`
	User      User  `json:"user"`
	Librarian *User `json:"librarian"`
}

// Book has been lent.
type Book struct {
	ID      uint    `gorm:"primaryKey" json:"id"`
	Title   string  `json:"title"`
	Loans   []Loan  `json:"loans"`
	Shelves []Shelf `gorm:"many2many:book_shelves" json:"shelves"`
}

// Shelf is where books stand.
type Shelf struct {
	ID    uint   `gorm:"primaryKey" json:"id"`
	Books []Book `gorm:"many2many:book_shelves" json:"books"`
}

// Database is where all is.
var Database *gorm.DB

func loans(w http.ResponseWriter, r *http.Request) {
	var plain []Loan
	Database.Order("id").Find(&plain)
	json.NewEncoder(w).Encode(plain) // without its user

	var book []Loan
	Database.Preload("Book").Order("id").Find(&book)
	json.NewEncoder(w).Encode(book)

	var user []Loan
	Database.Preload("User").Order("id").Find(&user)
	json.NewEncoder(w).Encode(user) // want `password \(field User.Password of preloaded.Loan`

	var first Loan
	Database.Preload(clause.Associations).First(&first)
	json.NewEncoder(w).Encode(first) // want `password \(field Librarian.Password of preloaded.Loan`

	var joined Loan
	Database.Joins("User").First(&joined)
	json.NewEncoder(w).Encode(joined) // want `password \(field User.Password of preloaded.Loan`

	var inner Loan
	Database.InnerJoins("Librarian").First(&inner)
	json.NewEncoder(w).Encode(inner) // want `password \(field Librarian.Password of preloaded.Loan`

	var narrowed Loan
	Database.Joins("JOIN users ON users.id = loans.user_id").Where("users.name = ?", r.FormValue("name")).First(&narrowed)
	json.NewEncoder(w).Encode(narrowed) // a join by hand loads no user
}

func books(w http.ResponseWriter, r *http.Request) {
	var first []Book
	Database.Preload("Loans").Find(&first)
	json.NewEncoder(w).Encode(first) // the loans, but not whose

	var all []Book
	Database.Preload(clause.Associations).Find(&all)
	json.NewEncoder(w).Encode(all) // of the first level

	var nested []Book
	Database.Preload("Loans.User").Find(&nested)
	json.NewEncoder(w).Encode(nested) // want `password \(field Loans.User.Password of preloaded.Book`

	var below []Book
	Database.Preload("Loans." + clause.Associations).Find(&below)
	json.NewEncoder(w).Encode(below) // want `password \(field Loans.Librarian.Password of preloaded.Book`

	var inside []Book
	Database.Preload("Loans", func(db *gorm.DB) *gorm.DB { return db.Preload("User") }).Find(&inside)
	json.NewEncoder(w).Encode(inside) // want `password \(field Loans.Librarian.Password of preloaded.Book`
}

// Many hands out what it loads by a pointer.
func many(ids []uint) (*[]Book, error) {
	var found []Book
	if err := Database.Where("id IN ?", ids).Order("title").Find(&found).Error; err != nil {
		return nil, err
	}
	return &found, nil
}

func latest(user string) ([]Book, error) {
	var ids []uint
	if err := Database.Model(&Loan{}).Where("user_id = ?", user).Pluck("book_id", &ids).Error; err != nil {
		return nil, err
	}
	found, err := many(ids)
	if err != nil {
		return nil, err
	}
	return *found, nil
}

func lent(w http.ResponseWriter, r *http.Request) {
	found, err := latest(r.PathValue("user"))
	if err != nil {
		return
	}
	json.NewEncoder(w).Encode(found)
}
