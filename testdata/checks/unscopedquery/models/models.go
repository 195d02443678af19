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

// A Visit is a user's, at an address.
type Visit struct {
	ID        uint
	UserID    uint
	Note      string
	AddressID uint
	Orders    []uint `gorm:"serializer:json"`
	CountryID uint
}

// Mine reports whose the visit is.
func (v *Visit) Owned(user uint) bool { return v.UserID == user }

// An Address is a user's.
type Address struct {
	ID     uint
	UserID uint
	Street string
}

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
