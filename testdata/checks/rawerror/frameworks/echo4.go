package frameworks

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"
)

func (s store) echo4Get(c echo.Context) error {
	_, err := s.load(c.Request().Context(), c.Param("id"))
	if errors.Is(err, errNoUser) {
		return c.JSON(http.StatusNotFound, map[string]string{"error": err.Error()})
	}
	switch c.QueryParam("as") {
	case "json":
		return c.JSON(http.StatusInternalServerError, map[string]string{"error": err.Error()}) // want "database error.*echo.Context.JSON"
	case "constant":
		return c.JSON(http.StatusInternalServerError, map[string]string{"error": "internal"})
	case "text":
		return c.String(http.StatusInternalServerError, err.Error()) // want "database error.*echo.Context.String"
	case "http":
		return echo.NewHTTPError(http.StatusInternalServerError, err.Error()) // want "database error.*echo.NewHTTPError"
	case "internal":
		return echo.NewHTTPError(http.StatusInternalServerError, "internal").SetInternal(err)
	case "html":
		return c.HTML(http.StatusInternalServerError, "<p>"+err.Error()+"</p>") // want "database error.*echo.Context.HTML"
	}
	// The default handler answers with a constant text.
	return err
}

func echo4Bind(c echo.Context) error {
	var u User
	if err := c.Bind(&u); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	if err := c.Validate(&u); err != nil {
		return c.JSON(http.StatusBadRequest, map[string]string{"error": err.Error()})
	}
	return echo.ErrNotFound
}

func (s store) echo4Literal(c echo.Context) error {
	_, err := s.load(c.Request().Context(), c.Param("id"))
	if err == nil {
		return c.NoContent(http.StatusNoContent)
	}
	switch c.QueryParam("as") {
	case "literal":
		return &echo.HTTPError{Code: http.StatusInternalServerError, Message: err.Error()} // want "database error.*field Message of echo.HTTPError"
	case "internal":
		return &echo.HTTPError{Code: http.StatusInternalServerError, Message: "internal", Internal: err}
	}
	he := echo.NewHTTPError(http.StatusInternalServerError)
	he.Message = err.Error() // want "database error.*field Message of echo.HTTPError"
	he.Message = "internal"
	return he
}
