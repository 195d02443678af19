package frameworks

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v5"
)

func (s store) echo5Get(c *echo.Context) error {
	_, err := s.load(c.Request().Context(), c.Param("id"))
	if errors.Is(err, errNoUser) {
		return c.JSON(http.StatusNotFound, map[string]string{"error": err.Error()})
	}
	switch c.QueryParam("as") {
	case "json":
		return c.JSON(http.StatusInternalServerError, map[string]string{"error": err.Error()}) // want "database error.*\\(\\*echo.Context\\).JSON"
	case "constant":
		return c.JSON(http.StatusInternalServerError, map[string]string{"error": "internal"})
	case "text":
		return c.String(http.StatusInternalServerError, err.Error()) // want "database error.*\\(\\*echo.Context\\).String"
	case "http":
		return echo.NewHTTPError(http.StatusInternalServerError, err.Error()) // want "database error.*echo.NewHTTPError"
	case "wrapped":
		return echo.NewHTTPError(http.StatusInternalServerError, "internal").Wrap(err)
	}
	// The default handler answers with a constant text.
	return err
}

func echo5Bind(c *echo.Context) error {
	var u User
	if err := c.Bind(&u); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	return echo.ErrNotFound
}
