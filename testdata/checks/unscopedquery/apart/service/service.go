// Package service implements the service above a store that is out of its sight, too.
package service

import (
	"context"
	"errors"

	"example.test/checks/unscopedquery/apart/port"
	"example.test/checks/unscopedquery/models"
)

type orders struct{ rows port.Rows }

// New is called by the main package.
func New(rows port.Rows) port.Orders { return &orders{rows} }

var errNotFound = errors.New("no such order")

func (s *orders) Get(ctx context.Context, id string) (*models.Order, error) {
	return s.rows.Order(ctx, id)
}

func (s *orders) GetOf(ctx context.Context, id string, user uint) (*models.Order, error) {
	return s.rows.OrderOf(ctx, id, user)
}

func (s *orders) GetChecked(ctx context.Context, id string, user uint) (*models.Order, error) {
	o, err := s.rows.Order(ctx, id)
	if err != nil {
		return nil, err
	}
	if o.UserID != user {
		return nil, errNotFound
	}
	return o, nil
}

func (s *orders) Cancel(ctx context.Context, id string) error { return s.rows.Cancel(ctx, id) }

func (s *orders) CancelOf(ctx context.Context, id string, user uint) error {
	if _, err := s.rows.OrderOf(ctx, id, user); err != nil {
		return err
	}
	return s.rows.Cancel(ctx, id)
}

func (s *orders) CancelLate(ctx context.Context, id string, user uint) error {
	if err := s.rows.Cancel(ctx, id); err != nil {
		return err
	}
	o, err := s.rows.Order(ctx, id)
	if err == nil && o.UserID != user {
		err = errNotFound
	}
	return err
}

func (s *orders) Change(ctx context.Context, in port.Change) error {
	return s.rows.SetNote(ctx, in.ID, in.UserID, in.Note)
}

func (s *orders) Touch(ctx context.Context, in port.Change) error {
	return s.rows.Touch(ctx, in.UserID)
}

func (s *orders) Country(ctx context.Context, id string) (*models.Country, error) {
	return s.rows.Country(ctx, id)
}
