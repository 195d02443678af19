// Package store reads and writes records for whoever asks; who may, its callers know.
package store

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

// Orders is what services see of the store.
type Orders interface {
	ByID(ctx context.Context, id string) (*models.Order, error)
	Of(ctx context.Context, id string, user uint) (*models.Order, error)
	Delete(ctx context.Context, id string) error
}

type orders struct{ db *gorm.DB }

// New makes a store.
func New(db *gorm.DB) Orders { return &orders{db: db} }

func (s *orders) ByID(ctx context.Context, id string) (*models.Order, error) {
	var o models.Order
	if err := s.db.WithContext(ctx).Where("id = ?", id).First(&o).Error; err != nil {
		return nil, err
	}
	return &o, nil
}

func (s *orders) Of(ctx context.Context, id string, user uint) (*models.Order, error) {
	var o models.Order
	if err := s.db.WithContext(ctx).Where("id = ? AND user_id = ?", id, user).First(&o).Error; err != nil {
		return nil, err
	}
	return &o, nil
}

func (s *orders) Delete(ctx context.Context, id string) error {
	return s.db.WithContext(ctx).Delete(&models.Order{}, "id = ?", id).Error
}

// A Repo is a store of records of one kind.
type Repo[T any] struct{ DB *gorm.DB }

// Find loads one.
func (r *Repo[T]) Find(id string) (*T, error) {
	out := new(T)
	return out, r.DB.First(out, "id = ?", id).Error
}

// Load loads one of any kind.
func Load[T any](db *gorm.DB, id string) (*T, error) {
	var out T
	err := db.First(&out, "id = ?", id).Error
	return &out, err
}

// An Option narrows a query.
type Option func(*gorm.DB) *gorm.DB

// ForUser narrows a query to a user's records.
func ForUser(user uint) Option {
	return func(db *gorm.DB) *gorm.DB { return db.Where("user_id = ?", user) }
}

// Newest says in which order.
func Newest() Option { return func(db *gorm.DB) *gorm.DB { return db.Order("id DESC") } }

// Select loads one, by the options.
func Select(db *gorm.DB, id string, opt Option) (*models.Order, error) {
	var o models.Order
	return &o, opt(db).Where("id = ?", id).First(&o).Error
}

var errForeign = errors.New("not found")

// Mine refuses what is another's.
func Mine(o *models.Order, user uint) error {
	if o.UserID != user {
		return errForeign
	}
	return nil
}

// InProject makes sure that a user is in a project.
func InProject(db *gorm.DB, project string, user uint) error {
	var n struct{ ID uint }
	return db.Table("members").Where("project_id = ? AND user_id = ?", project, user).First(&n).Error
}
