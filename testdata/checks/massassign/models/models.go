// Package models holds what the fixtures keep in their databases.
package models

// User is a model with fields that are nobody's to choose.
type User struct {
	ID       uint   `gorm:"primaryKey" json:"id"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Verified bool   `json:"verified"`
}

// Note belongs to a user.
type Note struct {
	ID     uint `gorm:"primaryKey" json:"id"`
	Text   string
	UserID uint
}

// Hidden has its role out of reach of decoders.
type Hidden struct {
	ID   uint   `gorm:"primaryKey" json:"id"`
	Role string `json:"-"`
	Ro   string `gorm:"->;<-:false"`
}

// Plain has nothing that is not the client's.
type Plain struct {
	ID   uint `gorm:"primaryKey" json:"-"`
	Text string
}

// UserInput is what a client may choose.
type UserInput struct {
	Name string `json:"name"`
}
