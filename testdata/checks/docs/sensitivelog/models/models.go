// Package models has the types of the example.
package models

// A User can sign in.
type User struct {
	ID       int64
	Password string
}
