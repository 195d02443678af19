// Package rows implements the store.
package rows

import (
	"context"

	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

// Store keeps orders.
type Store struct{ DB *gorm.DB }

func (s *Store) Order(ctx context.Context, id string) (*models.Order, error) {
	var o models.Order
	err := s.DB.WithContext(ctx).First(&o, "id = ?", id).Error
	return &o, err
}

func (s *Store) OrderOf(ctx context.Context, id string, user uint) (*models.Order, error) {
	var o models.Order
	err := s.DB.WithContext(ctx).Where("id = ? AND user_id = ?", id, user).First(&o).Error
	return &o, err
}

func (s *Store) Cancel(ctx context.Context, id string) error {
	return s.DB.WithContext(ctx).Model(&models.Order{}).Where("id = ?", id).Update("state", "cancelled").Error
}

func (s *Store) SetNote(ctx context.Context, id string, user uint, note string) error {
	return s.DB.WithContext(ctx).Model(&models.Order{}).Where("id = ? AND user_id = ?", id, user).Update("note", note).Error
}

// Touch changes all that a user has.
func (s *Store) Touch(ctx context.Context, user uint) error {
	return s.DB.WithContext(ctx).Exec("UPDATE orders SET version = version + 1 WHERE user_id = ?", user).Error
}

func (s *Store) Country(ctx context.Context, id string) (*models.Country, error) {
	var c models.Country
	err := s.DB.WithContext(ctx).First(&c, "id = ?", id).Error
	return &c, err
}
