// Package models holds the records.
package models

import "time"

// An Order is a user's.
type Order struct {
	ID        uint   `gorm:"primaryKey"`
	UserID    uint   `gorm:"index"`
	ProjectID uint   `db:"project_id"`
	Note      string `gorm:"type:text"`
	Public    bool
	Version   int
	CreatedAt time.Time
}

// BelongsTo reports whose the order is.
func (o *Order) BelongsTo(user uint) bool { return o.UserID == user }

// Paid says nothing of whose it is.
func (o *Order) Paid() bool { return o.Version > 0 }

// A Country is everybody's.
type Country struct {
	ID   uint
	Name string
}

// A Project is what people share.
type Project struct {
	ID      uint
	OwnerID uint
	Name    string
}
