// Package api is the clinic's JSON interface.
package api

import (
	"net/http"
	"net/http/httputil"
	"runtime/debug"
	"strings"

	"github.com/gin-gonic/gin"
	"go.uber.org/zap"

	"example.test/clinic/internal/auth"
	"example.test/clinic/internal/booking"
	"example.test/clinic/internal/log"
	"example.test/clinic/internal/store"
)

// A Server answers requests.
type Server struct {
	Store    *store.Store
	Booking  *booking.Service
	Sessions *auth.Sessions
	Leaflets string // folder of leaflets for patients
	Zap      *zap.Logger
	Log      *log.Logger
}

// Handler returns the routes.
func (s *Server) Handler() http.Handler {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.Use(s.recovery, s.trace, s.station)
	r.POST("/session", s.signIn)
	r.GET("/leaflets", s.quietRecovery, s.leaflets)
	r.GET("/leaflets/:name", s.leaflet)

	staff := r.Group("/", s.signedIn)
	staff.GET("/doctors", s.doctors)
	staff.GET("/doctors/:staff", s.doctor)
	staff.PUT("/doctors/:staff", s.changeDoctor)
	staff.GET("/patients", s.patients)
	staff.POST("/patients", s.addPatient)
	staff.GET("/patients/:id", s.patient)
	staff.GET("/appointments", s.appointments)
	staff.POST("/appointments", s.book)
	staff.GET("/appointments/:id", s.appointment)
	staff.DELETE("/appointments/:id", s.cancel)
	staff.POST("/terminals", s.addTerminal)
	staff.POST("/terminals/hashed", s.addHashedTerminal)
	return r.Handler()
}

// Displays returns the routes of the screens in the waiting rooms.
func (s *Server) Displays() http.Handler {
	r := gin.New()
	r.Use(s.quietRecovery)
	r.GET("/leaflets", s.leaflets)
	r.GET("/debug/pprof/*any", gin.WrapH(http.DefaultServeMux)) // leak: debugendpoint/profiler
	return r.Handler()
}

// recovery keeps the server alive when a handler panics.
func (s *Server) recovery(c *gin.Context) {
	defer func() {
		if r := recover(); r != nil {
			c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": string(debug.Stack())}) // leak: rawerror/stack
		}
	}()
	c.Next()
}

// quietRecovery does the same and keeps what it knows to itself.
func (s *Server) quietRecovery(c *gin.Context) {
	defer func() {
		if r := recover(); r != nil {
			s.Zap.Error("panic", zap.Any("cause", r), zap.ByteString("stack", debug.Stack()))       // fine: the log is where a stack trace belongs
			c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": "internal error"}) // fine: constant text
		}
	}()
	c.Next()
}

// trace logs each request.
func (s *Server) trace(c *gin.Context) {
	if dump, err := httputil.DumpRequest(c.Request, true); err == nil {
		s.Zap.Debug("request", zap.ByteString("dump", dump)) // leak: sensitivelog/request
	}
	s.Zap.Info("request", zap.String("method", c.Request.Method), zap.String("route", c.FullPath())) // fine: the route's pattern, not what the client sent
	c.Next()
}

// station lets only clients pass that hold a verified certificate.
func (s *Server) station(c *gin.Context) {
	name, err := auth.Station(c.Request.TLS, s.Zap)
	if err != nil {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": err.Error()}) // fine: Station returns its own sentinel only
		return
	}
	c.Set("station", name)
	c.Next()
}

// signedIn lets only clients pass that have a session.
func (s *Server) signedIn(c *gin.Context) {
	s.Zap.Debug("session", zap.String("header", c.GetHeader("Authorization"))) // leak: sensitivelog/credential
	s.Zap.Debug("session", zap.String("header", c.GetHeader("Accept")))        // fine: a harmless header
	token := strings.TrimPrefix(c.GetHeader("Authorization"), "Bearer ")
	doctor, ok := s.Sessions.Doctor(token)
	if !ok {
		s.Log.Event("refused", "token", log.Masked(token)) // fine: only the length is left
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "sign in first"})
		return
	}
	c.Set("doctor", doctor)
	c.Next()
}
