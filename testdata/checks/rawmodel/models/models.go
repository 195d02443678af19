// Package models holds what the fixtures keep in their databases.
package models

import (
	"time"

	"gorm.io/gorm"
)

// User is a model by its tags.
type User struct {
	gorm.Model
	Email        string `gorm:"uniqueIndex" json:"email"`
	Name         string `json:"name"`
	PasswordHash string `json:"password_hash"`
	TOTPSecret   string `json:"totp_secret"`
}

// Order leads to a customer.
type Order struct {
	ID       uint `gorm:"primaryKey"`
	Total    int
	Customer *User
}

// Session has a token that is hidden.
type Session struct {
	ID    uint   `gorm:"primaryKey"`
	Token string `json:"-"`
}

// Note is a model without anything to hide.
type Note struct {
	ID      uint `gorm:"primaryKey"`
	Text    string
	Created time.Time
}

// Contact has nothing but personal data.
type Contact struct {
	ID    uint `gorm:"primaryKey"`
	Name  string
	Email string
}

// UserView is made for responses.
type UserView struct {
	ID    uint   `json:"id"`
	Email string `json:"email"`
	Token string `json:"token"`
}

// View is what clients may see of a user.
func (u *User) View() UserView { return UserView{ID: u.ID, Email: u.Email} }

// Sanitize clears all that is secret.
func (u *User) Sanitize() {
	u.PasswordHash = ""
	u.TOTPSecret = ""
}

// SanitizeSome clears one of two.
func (u *User) SanitizeSome() { u.PasswordHash = "" }

// SanitizeNothing returns its receiver as it is.
func (u *User) SanitizeNothing() *User { return u }

// Safe is a copy without the secrets.
func (u User) Safe() User {
	u.PasswordHash, u.TOTPSecret = "", ""
	return u
}
