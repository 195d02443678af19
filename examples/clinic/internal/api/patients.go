package api

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"go.uber.org/zap"

	"example.test/clinic/internal/model"
	"example.test/clinic/internal/store"
)

type patientForm struct {
	FullName  string `json:"fullName" binding:"required"`
	Email     string `json:"email" binding:"required,email"`
	Diagnosis string `json:"diagnosis"`
}

type patientView struct {
	ID        uint   `json:"id"`
	FullName  string `json:"fullName"`
	Email     string `json:"email"`
	Diagnosis string `json:"diagnosis"`
}

func viewPatient(p model.Patient) patientView {
	return patientView{ID: p.ID, FullName: p.FullName, Email: p.Email, Diagnosis: p.Diagnosis}
}

type appointmentForm struct {
	PatientID uint      `json:"patientId" binding:"required"`
	Start     time.Time `json:"start" binding:"required"`
	Diagnosis string    `json:"diagnosis"`
}

type appointmentView struct {
	ID        uint      `json:"id"`
	PatientID uint      `json:"patientId"`
	Start     time.Time `json:"start"`
}

func viewAppointment(a model.Appointment) appointmentView {
	return appointmentView{ID: a.ID, PatientID: a.PatientID, Start: a.Start}
}

// doctors lists the staff's rooms.
func (s *Server) doctors(c *gin.Context) {
	all, err := s.Store.Doctors(c)
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) // leak: rawerror/database
		return
	}
	rooms := make(map[string]string, len(all))
	for _, d := range all {
		rooms[d.StaffID] = d.Room
	}
	c.JSON(http.StatusOK, rooms)
}

// doctor shows one of the staff.
func (s *Server) doctor(c *gin.Context) {
	d, err := s.Store.Doctor(c, c.Param("staff"))
	if err != nil {
		status, text := outcome(err)
		s.respondError(c, status, err, text)
		return
	}
	if c.Query("part") == "room" {
		c.JSON(http.StatusOK, gin.H{"staffId": d.StaffID, "room": d.Room}) // fine: what was picked from the record
		return
	}
	c.JSON(http.StatusOK, d) // leak: rawmodel/credential
}

// changeDoctor lets the staff correct where a doctor is found.
func (s *Server) changeDoctor(c *gin.Context) {
	d, err := s.Store.Doctor(c, c.Param("staff"))
	if err != nil {
		status, text := outcome(err)
		s.respondError(c, status, err, text)
		return
	}
	was := d
	if err := c.ShouldBindJSON(&d); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()}) // fine: it tells what the client itself sent
		return
	}
	if c.Query("part") == "room" {
		d.ID, d.PasswordHash = was.ID, was.PasswordHash
		err = s.Store.SaveDoctor(c, &d) // fine: what the client has no say in was put back
	} else {
		err = s.Store.SaveDoctor(c, &d) // leak: massassign/login
	}
	if err != nil {
		s.respondError(c, http.StatusInternalServerError, err, "internal error") // fine: constant text
		return
	}
	c.JSON(http.StatusOK, gin.H{"staffId": d.StaffID, "room": d.Room})
}

// patients lists the doctor's patients.
func (s *Server) patients(c *gin.Context) {
	all, err := s.Store.Patients(c, c.GetUint("doctor"))
	if err != nil {
		s.Log.Failure("patients", err)                                           // fine: the log may know
		c.JSON(http.StatusInternalServerError, gin.H{"error": "internal error"}) // fine: constant text
		return
	}
	out := make([]patientView, 0, len(all))
	for _, p := range all {
		out = append(out, viewPatient(p))
	}
	c.JSON(http.StatusOK, out)
}

// patient shows one of the doctor's patients.
func (s *Server) patient(c *gin.Context) {
	id, err := strconv.ParseUint(c.Param("id"), 10, 32)
	if err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "the id is a number"})
		return
	}
	p, err := s.Store.Patient(c, c.GetUint("doctor"), uint(id))
	if errors.Is(err, store.ErrNotFound) {
		c.JSON(http.StatusNotFound, gin.H{"error": "no such patient"}) // fine: constant text for an expected error
		return
	}
	if err != nil {
		err = fmt.Errorf("patient %d: %w", id, err)
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) // leak: rawerror/database
		return
	}
	c.JSON(http.StatusOK, viewPatient(p))
}

// addPatient registers a patient of the doctor.
func (s *Server) addPatient(c *gin.Context) {
	var form patientForm
	if err := c.ShouldBindJSON(&form); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()}) // fine: it tells what the client itself sent
		return
	}
	p := model.Patient{DoctorID: c.GetUint("doctor"), FullName: form.FullName, Email: form.Email, Diagnosis: form.Diagnosis}
	if err := s.Store.AddPatient(c, &p); err != nil {
		status, text := outcome(err)
		s.respondError(c, status, err, text) // fine: the texts are the clinic's own
		return
	}
	s.Zap.Info("registered", zap.Any("patient", p))     // leak: sensitivelog/health
	s.Zap.Info("registered", zap.Uint("patient", p.ID)) // fine: a number
	c.JSON(http.StatusCreated, viewPatient(p))
}

// appointments lists what is to come.
func (s *Server) appointments(c *gin.Context) {
	all, err := s.Store.Appointments(c, c.GetUint("doctor"), time.Now())
	if err != nil {
		s.respondError(c, http.StatusInternalServerError, err, "internal error") // fine: logged, not sent
		return
	}
	out := make([]appointmentView, 0, len(all))
	for _, a := range all {
		out = append(out, viewAppointment(a))
	}
	c.JSON(http.StatusOK, out)
}

// book makes an appointment.
func (s *Server) book(c *gin.Context) {
	var form appointmentForm
	if err := c.ShouldBindJSON(&form); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()}) // fine: it tells what the client itself sent
		return
	}
	if err := s.Booking.Check(form.Start); err != nil {
		c.JSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()}) // fine: Check returns its own sentinels only
		return
	}
	a := model.Appointment{DoctorID: c.GetUint("doctor"), PatientID: form.PatientID, Start: form.Start, Diagnosis: form.Diagnosis}
	if err := s.Booking.Book(c, &a); err != nil {
		if status, text := outcome(err); status < http.StatusInternalServerError {
			c.JSON(status, gin.H{"error": text}) // fine: the texts are the clinic's own
			return
		}
		s.respondError(c, http.StatusInternalServerError, err, err.Error()) // leak: rawerror/database
		return
	}
	s.Zap.Info("booked", zap.Any("appointment", a))   // fine: zap asks MarshalLogObject, which leaves the diagnosis out
	s.Zap.Sugar().Infof("booked: appointment %+v", a) // leak: sensitivelog/health
	c.JSON(http.StatusCreated, viewAppointment(a))
}

// appointment shows an appointment.
func (s *Server) appointment(c *gin.Context) {
	id, err := strconv.ParseUint(c.Param("id"), 10, 32)
	if err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "the id is a number"})
		return
	}
	a, err := s.Store.Appointment(c, uint(id)) // leak: unscopedquery/read
	if err != nil {
		status, text := outcome(err)
		s.respondError(c, status, err, text)
		return
	}
	c.JSON(http.StatusOK, viewAppointment(a))
}

// cancel cancels one of the doctor's appointments.
func (s *Server) cancel(c *gin.Context) {
	id, err := strconv.ParseUint(c.Param("id"), 10, 32)
	if err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "the id is a number"})
		return
	}
	a, err := s.Store.Appointment(c, uint(id)) // fine: whose it is is compared before anything is shown or changed
	if err == nil && a.DoctorID != c.GetUint("doctor") {
		err = store.ErrNotFound
	}
	if err == nil {
		err = s.Store.RemoveAppointment(c, a.ID) // fine: the key is the record's own
	}
	if err != nil {
		status, text := outcome(err)
		s.respondError(c, status, err, text)
		return
	}
	c.Status(http.StatusNoContent)
}
