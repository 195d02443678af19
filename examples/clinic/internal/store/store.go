// Package store is the clinic's database.
package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"example.test/clinic/internal/model"
)

// ErrNotFound says that there is no such record, or none that the doctor may see.
var ErrNotFound = errors.New("not found")

// A Store reads and writes records.
type Store struct{ db *gorm.DB }

// Open opens the database and brings its tables up to date.
func Open(dsn string) (*Store, error) {
	db, err := gorm.Open(sqlite.Open(dsn), &gorm.Config{Logger: logger.Discard, TranslateError: true})
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if err := db.AutoMigrate(&model.Doctor{}, &model.Patient{}, &model.Appointment{}, &model.Terminal{}); err != nil {
		return nil, fmt.Errorf("migrate database: %w", err)
	}
	return &Store{db: db}, nil
}

// Close closes the database.
func (s *Store) Close() error {
	db, err := s.db.DB()
	if err != nil {
		return err
	}
	return db.Close()
}

// Doctors lists the staff.
func (s *Store) Doctors(ctx context.Context) ([]model.Doctor, error) {
	var out []model.Doctor
	err := s.db.WithContext(ctx).Order("id").Find(&out).Error
	return out, err
}

// Doctor finds a doctor by staff id.
func (s *Store) Doctor(ctx context.Context, staffID string) (model.Doctor, error) {
	var d model.Doctor
	err := s.db.WithContext(ctx).Where("staff_id = ?", staffID).First(&d).Error
	return d, known(err)
}

// AddDoctor adds a doctor.
func (s *Store) AddDoctor(ctx context.Context, d *model.Doctor) error {
	return s.db.WithContext(ctx).Create(d).Error
}

// SaveDoctor changes a doctor.
func (s *Store) SaveDoctor(ctx context.Context, d *model.Doctor) error {
	return s.db.WithContext(ctx).Save(d).Error
}

// Patients lists a doctor's patients.
func (s *Store) Patients(ctx context.Context, doctor uint) ([]model.Patient, error) {
	var out []model.Patient
	err := s.db.WithContext(ctx).Where("doctor_id = ?", doctor).Order("id").Find(&out).Error
	return out, err
}

// Patient finds one of a doctor's patients.
func (s *Store) Patient(ctx context.Context, doctor, id uint) (model.Patient, error) {
	var p model.Patient
	err := s.db.WithContext(ctx).Where("id = ? AND doctor_id = ?", id, doctor).First(&p).Error
	return p, known(err)
}

// AddPatient adds a patient.
func (s *Store) AddPatient(ctx context.Context, p *model.Patient) error {
	return s.db.WithContext(ctx).Create(p).Error
}

// Appointments lists a doctor's appointments from a time on.
func (s *Store) Appointments(ctx context.Context, doctor uint, from time.Time) ([]model.Appointment, error) {
	var out []model.Appointment
	err := s.db.WithContext(ctx).Where("doctor_id = ? AND start >= ?", doctor, from).Order("start").Find(&out).Error
	return out, err
}

// AddAppointment adds an appointment.
func (s *Store) AddAppointment(ctx context.Context, a *model.Appointment) error {
	return s.db.WithContext(ctx).Create(a).Error
}

// AddTerminal adds a terminal.
func (s *Store) AddTerminal(ctx context.Context, t *model.Terminal) error {
	return s.db.WithContext(ctx).Create(t).Error
}

// Appointment finds an appointment, whosever it is.
func (s *Store) Appointment(ctx context.Context, id uint) (model.Appointment, error) {
	var a model.Appointment
	err := s.db.WithContext(ctx).First(&a, id).Error
	return a, known(err)
}

// RemoveAppointment removes an appointment.
func (s *Store) RemoveAppointment(ctx context.Context, id uint) error {
	return s.db.WithContext(ctx).Delete(&model.Appointment{}, id).Error
}

// known turns the library's "no such row" into ours; every other error passes as it is.
func known(err error) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return ErrNotFound
	}
	return err
}
