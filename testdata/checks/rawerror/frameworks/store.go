// Package frameworks answers through web frameworks with the error of one query: each has its own
// words for it, and its own idea of what to do with an error that a handler returns.
package frameworks

import (
	"context"
	"errors"

	"gorm.io/gorm"
)

// A User is a row.
type User struct {
	ID    string `param:"id" json:"id"`
	Email string `json:"email" validate:"required"`
}

var errNoUser = errors.New("no such user")

type store struct{ db *gorm.DB }

// load fails with the driver's error, or with one of ours.
func (s store) load(ctx context.Context, id string) (*User, error) {
	var u User
	err := s.db.WithContext(ctx).First(&u, "id = ?", id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, errNoUser
	}
	return &u, err
}
