// Package models has models that others send.
package models

import (
	"time"

	"gorm.io/gorm"
)

// Level is a type of the model's own package.
type Level int

type secret string

// Account is a model with all that a response may have of one.
type Account struct {
	gorm.Model
	Name         string            `gorm:"index" json:"name"`
	Born         *time.Time        `json:"born,omitempty"`
	Level        Level             `json:"level,string"`
	Labels       map[string]string `gorm:"serializer:json"`
	Internal     string            `json:"-"`
	PasswordHash string
	APIKey       string `json:"api_key"`
	note         string
}

// Device has a field whose type has no name elsewhere.
type Device struct {
	ID       uint `gorm:"primaryKey"`
	Serial   secret
	Password string
}

// Team leads to accounts.
type Team struct {
	ID    uint `gorm:"primaryKey"`
	Owner Account
}
