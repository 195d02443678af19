package api

import (
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"go.uber.org/zap"

	"example.test/clinic/internal/auth"
	"example.test/clinic/internal/log"
)

type signInForm struct {
	StaffID  string `json:"staffId" binding:"required"`
	Password string `json:"password" binding:"required"`
}

// signIn opens a session for a doctor.
func (s *Server) signIn(c *gin.Context) {
	var form signInForm
	if err := c.ShouldBindJSON(&form); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()}) // fine: it tells what the client itself sent
		return
	}
	s.Zap.Info("sign-in", zap.String("staff", form.StaffID), zap.String("with", form.Password))   // leak: sensitivelog/credential
	s.Zap.Info("sign-in", zap.String("staff", form.StaffID), zap.Int("with", len(form.Password))) // fine: a length

	doctor, err := s.Store.Doctor(c, form.StaffID)
	if err == nil {
		err = auth.CheckPassword(doctor.PasswordHash, form.Password)
	}
	if err != nil {
		s.respondError(c, http.StatusUnauthorized, err, auth.ErrPassword.Error()) // fine: the error is logged, the client reads a sentinel
		return
	}
	token := s.Sessions.Open(doctor.ID)
	s.Log.Event("session opened", "doctor", doctor.ID, "token", token)             // leak: sensitivelog/credential
	s.Log.Event("session opened", "doctor", doctor.ID, "token", log.Masked(token)) // fine: masked
	c.JSON(http.StatusCreated, gin.H{"token": token})
}

// leaflets lists what there is to read in the waiting room.
func (s *Server) leaflets(c *gin.Context) {
	files, err := os.ReadDir(s.Leaflets)
	if err != nil {
		s.Log.Failure("leaflets", err)                                                                        // fine: the log may know
		http.Error(c.Writer, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError) // fine: constant text
		return
	}
	names := make([]string, 0, len(files))
	for _, f := range files {
		names = append(names, f.Name())
	}
	c.JSON(http.StatusOK, names)
}

// leaflet sends one of them.
func (s *Server) leaflet(c *gin.Context) {
	text, err := os.ReadFile(filepath.Join(s.Leaflets, filepath.Base(c.Param("name"))))
	if err != nil {
		http.Error(c.Writer, err.Error(), http.StatusNotFound) // leak: rawerror/filesystem
		return
	}
	c.Data(http.StatusOK, "text/plain; charset=utf-8", text)
}
