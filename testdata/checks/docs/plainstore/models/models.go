// Package models has the model of the example.
package models

import "gorm.io/gorm"

// APIKey is a row.
type APIKey struct {
	gorm.Model
	UserID uint
	Token  string
}
