// Package models holds what the example of the check loads.
package models

// An Order belongs to the user who placed it.
type Order struct {
	ID     uint `gorm:"primaryKey"`
	UserID uint
	Total  int
}
