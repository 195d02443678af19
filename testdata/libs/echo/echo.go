package echo

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// The response is a writer by itself, and has one.
func writes(c echo.Context) error {
	fmt.Fprint(c.Response().Writer, shop.Fault()) // want "database error"
	fmt.Fprint(c.Response().Writer, shop.Refusal())
	return nil
}

func locals(c echo.Context) error {
	c.Set("note", shop.Text())
	c.Set("page", "first")
	shop.Log(c.Get("note")) // want "DB_PASSWORD"
	shop.Log(c.Get("page"))
	return nil
}

func cookies(c echo.Context) error {
	k, err := c.Cookie("session_token")
	if err != nil {
		return c.String(http.StatusBadRequest, err.Error())
	}
	shop.Log(k.Value) // want "session.token"
	shop.Log(k.Path)
	shop.Find(c.QueryParam("id")) // want "from the query string"
	shop.Find(c.Path())
	return nil
}
