// Package repo stores what other packages hand to it.
package repo

import (
	"gorm.io/gorm"

	"example.test/checks/plainstore/model"
)

// Tokens is what the service knows of the repository.
type Tokens interface {
	Add(t *model.Token) error
	AddHashed(t *model.Token) error
	Text(user uint, token string) error
}

// A Repo is one.
type Repo struct{ db *gorm.DB }

// New makes one.
func New(db *gorm.DB) Tokens { return &Repo{db} }

// Add stores a token as it is.
func (r *Repo) Add(t *model.Token) error { return r.db.Create(t).Error }

// AddHashed stores a hash of it.
func (r *Repo) AddHashed(t *model.Token) error {
	row := *t
	row.Token = model.Hash(t.Token)
	return r.db.Create(&row).Error
}

// Text stores one by a statement.
func (r *Repo) Text(user uint, token string) error {
	return r.db.Exec("INSERT INTO tokens (user_id, token) VALUES (?, ?)", user, token).Error
}
