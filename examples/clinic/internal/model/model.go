// Package model holds what the clinic keeps in its database.
package model

import (
	"time"

	"go.uber.org/zap/zapcore"
)

// A Doctor signs in with a staff id and a password.
type Doctor struct {
	ID           uint `gorm:"primaryKey"`
	StaffID      string
	Room         string
	PasswordHash []byte
}

// A Patient belongs to one doctor.
type Patient struct {
	ID        uint `gorm:"primaryKey"`
	DoctorID  uint `gorm:"index"`
	FullName  string
	Email     string
	Diagnosis string
	CreatedAt time.Time
}

// An Appointment is one patient's time with a doctor.
type Appointment struct {
	ID        uint `gorm:"primaryKey"`
	DoctorID  uint `gorm:"uniqueIndex:slot"`
	PatientID uint
	Start     time.Time `gorm:"uniqueIndex:slot"`
	Diagnosis string    // why the patient comes
}

// A Terminal is a device in a waiting room, at which patients say that they are there. It signs in
// with a key of its own.
type Terminal struct {
	ID         uint `gorm:"primaryKey"`
	Room       string
	APIKey     string
	APIKeyHash string
}

// MarshalLogObject shows zap what may stand in a log. It protects the values that zap encodes,
// and nothing else: fmt does not ask it.
func (a Appointment) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddUint64("id", uint64(a.ID))
	enc.AddTime("start", a.Start)
	return nil
}
