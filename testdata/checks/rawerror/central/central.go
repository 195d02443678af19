// Package central answers for all handlers in one place: the application's error handler.
package central

import (
	"errors"
	"log/slog"
	"net/http"
	"net/http/httputil"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"

	"example.test/checks/rawerror/central/answer"
)

// problem was made to be shown.
type problem struct {
	code int
	text string
}

func (p *problem) Error() string { return p.text }

// tells sends the text of every error.
func tells(err error, c echo.Context) {
	code := http.StatusInternalServerError
	var he *echo.HTTPError
	if errors.As(err, &he) {
		code = he.Code
	}
	c.JSON(code, map[string]string{"error": err.Error()})
}

// keeps sends the text of errors that were made to be shown.
func keeps(err error, c echo.Context) {
	code, text := http.StatusInternalServerError, "internal error"
	var p *problem
	if errors.As(err, &p) {
		code, text = p.code, p.Error()
	}
	slog.Error("failed", "error", err)
	c.JSON(code, map[string]string{"error": text})
}

// decides by the status, which only errors that were made to be shown bring along.
func decides(err error, c echo.Context) {
	code, text := http.StatusInternalServerError, err.Error()
	if p, ok := err.(*problem); ok {
		code = p.code
	}
	if code >= http.StatusInternalServerError {
		text = "internal error"
	}
	c.JSON(code, map[string]string{"error": text})
}

// slips decides by a status that says nothing of the error.
func slips(err error, c echo.Context) {
	code, text := http.StatusBadRequest, err.Error()
	if p, ok := err.(*problem); ok {
		code = p.code
	}
	if code >= http.StatusInternalServerError {
		text = "internal error"
	}
	c.JSON(code, map[string]string{"error": text})
}

// asks finds the error that was made to be shown by a function of its own package.
func asks(err error, c echo.Context) {
	var p *problem
	if !answer.As(err, &p) {
		c.NoContent(http.StatusInternalServerError)
		return
	}
	c.JSON(p.code, map[string]string{"error": p.text})
}

func echoes() []*echo.Echo {
	a, b, c, d, e := echo.New(), echo.New(), echo.New(), echo.New(), echo.New()
	a.HTTPErrorHandler = tells // want "^any error \\(from the handlers\\) is sent to the client by echo.Context.JSON in central.tells"
	b.HTTPErrorHandler = keeps
	c.HTTPErrorHandler = decides
	d.HTTPErrorHandler = slips           // want "^any error \\(from the handlers\\)"
	e.HTTPErrorHandler = answer.WithText // want "^any error \\(from the handlers\\)"
	e.HTTPErrorHandler = answer.Briefly
	e.HTTPErrorHandler = asks
	return []*echo.Echo{a, b, c, d, e}
}

func fibers() []*fiber.App {
	return []*fiber.App{
		fiber.New(fiber.Config{
			ErrorHandler: func(c *fiber.Ctx, err error) error { // want "^any error \\(from the handlers\\)"
				return c.Status(fiber.StatusInternalServerError).SendString(err.Error())
			},
		}),
		fiber.New(fiber.Config{
			ErrorHandler: func(c *fiber.Ctx, err error) error {
				slog.Error("failed", "error", err)
				return c.Status(fiber.StatusInternalServerError).SendString("internal error")
			},
		}),
	}
}

func gins(r *gin.Engine) {
	r.Use(func(c *gin.Context) {
		c.Next()
		if len(c.Errors) > 0 {
			c.JSON(http.StatusInternalServerError, gin.H{"error": c.Errors.Last().Error()}) // want "^any error \\(from Context.Errors\\)"
			c.JSON(http.StatusInternalServerError, gin.H{"error": "internal error"})
			slog.Error("failed", "errors", c.Errors.String())
		}
	})
}

func proxies() []*httputil.ReverseProxy {
	return []*httputil.ReverseProxy{
		{ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) { // want "^network error \\(from the proxied request\\)"
			http.Error(w, err.Error(), http.StatusBadGateway)
		}},
		{ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			slog.Error("failed", "error", err)
			http.Error(w, "bad gateway", http.StatusBadGateway)
		}},
	}
}
