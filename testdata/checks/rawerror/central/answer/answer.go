// Package answer answers for errors.
package answer

import (
	"errors"
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"
)

// WithText sends the text of an error.
func WithText(err error, c echo.Context) {
	c.String(http.StatusInternalServerError, "failed: "+err.Error())
}

// Briefly sends none.
func Briefly(err error, c echo.Context) {
	slog.Error("failed", "error", err)
	c.String(http.StatusInternalServerError, "failed")
}

// As is errors.As.
func As(err error, target any) bool { return errors.As(err, target) }
