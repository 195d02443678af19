// Package models has the model of the example.
package models

import "gorm.io/gorm"

// User is a row.
type User struct {
	gorm.Model
	Name string
	Role string `gorm:"default:member"`
}
