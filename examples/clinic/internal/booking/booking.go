// Package booking is the service layer: the rules by which appointments are made.
package booking

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"example.test/clinic/internal/model"
	"example.test/clinic/internal/store"
)

// What a booking can fail with that the client may read.
var (
	ErrPast   = errors.New("the time lies in the past")
	ErrClosed = errors.New("the clinic is closed then")
	ErrTaken  = errors.New("the doctor is not free then")
)

// A Service books appointments.
type Service struct {
	Store *store.Store
	Now   func() time.Time
}

// Check reports whether appointments can be made for that time at all. Its errors are for the
// client.
func (s *Service) Check(start time.Time) error {
	if start.Before(s.Now()) {
		return ErrPast
	}
	if h := start.Hour(); h < 8 || h >= 18 {
		return ErrClosed
	}
	return nil
}

// Book makes an appointment. Beside [ErrTaken] it fails with whatever the database says.
func (s *Service) Book(ctx context.Context, a *model.Appointment) error {
	if _, err := s.Store.Patient(ctx, a.DoctorID, a.PatientID); err != nil {
		return fmt.Errorf("patient of appointment: %w", err)
	}
	err := s.Store.AddAppointment(ctx, a)
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return ErrTaken
	}
	if err != nil {
		return fmt.Errorf("book: %w", err)
	}
	return nil
}
