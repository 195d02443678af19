// Package port declares what a service of several layers is put together of. Who implements these
// interfaces, only the main package says.
package port

import (
	"context"

	"example.test/checks/unscopedquery/models"
)

// Orders is the service.
type Orders interface {
	Get(ctx context.Context, id string) (*models.Order, error)
	GetOf(ctx context.Context, id string, user uint) (*models.Order, error)
	GetChecked(ctx context.Context, id string, user uint) (*models.Order, error)
	Cancel(ctx context.Context, id string) error
	CancelOf(ctx context.Context, id string, user uint) error
	CancelLate(ctx context.Context, id string, user uint) error
	Change(ctx context.Context, in Change) error
	Touch(ctx context.Context, in Change) error
	Country(ctx context.Context, id string) (*models.Country, error)
}

// Change is what a client may change of an order.
type Change struct {
	ID     string
	UserID uint
	Note   string
}

// Rows is the store.
type Rows interface {
	Order(ctx context.Context, id string) (*models.Order, error)
	OrderOf(ctx context.Context, id string, user uint) (*models.Order, error)
	Cancel(ctx context.Context, id string) error
	Touch(ctx context.Context, user uint) error
	SetNote(ctx context.Context, id string, user uint, note string) error
	Country(ctx context.Context, id string) (*models.Country, error)
}
