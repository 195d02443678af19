// Package cookies keeps things in browsers.
package cookies

import (
	"crypto/rand"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func remember(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	http.SetCookie(w, &http.Cookie{Name: "remember", Value: password, HttpOnly: true}) // want "password .* is kept in a cookie in clear by http.SetCookie"
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: r.FormValue("lang")})
}

func session(w http.ResponseWriter) {
	accessToken := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "session", Value: accessToken}) // want "is kept in a cookie that scripts may read"
	http.SetCookie(w, &http.Cookie{Name: "session", Value: accessToken, HttpOnly: true})
	c := &http.Cookie{Name: "session", Value: accessToken}
	c.HttpOnly = true
	http.SetCookie(w, c)
	csrfToken := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "csrf", Value: csrfToken})
}

// A Session is told from others by its key, which is what its cookie is for.
type Session struct{ UserID, Key string }

func opened(w http.ResponseWriter) {
	s := Session{Key: rand.Text()}
	http.SetCookie(w, &http.Cookie{Name: "id", Value: s.Key, HttpOnly: true})
	http.SetCookie(w, &http.Cookie{Name: "id", Value: s.Key}) // want "session key .* is kept in a cookie that scripts may read"
}

func withGin(c *gin.Context) {
	accessToken := rand.Text()
	c.SetCookie("session", accessToken, 60, "/", "", true, false) // want "is kept in a cookie that scripts may read"
	c.SetCookie("session", accessToken, 60, "/", "", true, true)
	c.SetCookie("card", c.PostForm("card_number"), 60, "/", "", true, true) // want "is kept in a cookie in clear"
}

func withEcho(c echo.Context) error {
	c.SetCookie(&http.Cookie{Name: "p", Value: c.FormValue("password"), HttpOnly: true}) // want "is kept in a cookie in clear"
	return nil
}

func withFiber(c *fiber.Ctx) error {
	accessToken := rand.Text()
	c.Cookie(&fiber.Cookie{Name: "session", Value: accessToken}) // want "is kept in a cookie that scripts may read"
	c.Cookie(&fiber.Cookie{Name: "session", Value: accessToken, HTTPOnly: true})
	return nil
}
