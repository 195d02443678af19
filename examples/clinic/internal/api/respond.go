package api

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.test/clinic/internal/booking"
	"example.test/clinic/internal/store"
)

// respondError logs the cause and sends the text: which of the two an error is handed in as
// decides whether it leaks.
func (s *Server) respondError(c *gin.Context, status int, cause error, text string) {
	s.Log.Failure(c.FullPath(), cause)
	c.JSON(status, gin.H{"error": text})
}

// outcome maps the errors that the clinic knows to a status and a text of its own.
func outcome(err error) (int, string) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return http.StatusNotFound, "no such record"
	case errors.Is(err, booking.ErrTaken):
		return http.StatusConflict, booking.ErrTaken.Error()
	}
	return http.StatusInternalServerError, "internal error"
}
