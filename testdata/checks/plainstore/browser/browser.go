// Package browser keeps things where the browser can read them: in sessions that are signed cookies, and in
// tokens whose claims are no secret to who holds them.
package browser

import (
	"net/http"
	"os"

	ginsessions "github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// One key signs what the browser keeps, and encrypts nothing.
var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

func signIn(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "session")
	if err != nil {
		return
	}
	s.Values["user"] = r.FormValue("user")
	s.Values["password"] = r.FormValue("password") // want "password .* is kept where the browser can read it by .*sessions.Session"
	s.Save(r, w)
}

func engine() *gin.Engine {
	e := gin.New()
	e.Use(ginsessions.Sessions("session", cookie.NewStore([]byte("signs"))))
	return e
}

func pay(c *gin.Context) {
	s := ginsessions.Default(c)
	s.Set("card", c.PostForm("card_number")) // want "card number .* is kept where the browser can read it by .*sessions.Session.*Set"
	s.Set("amount", c.PostForm("amount"))
	s.Save()
}

type claims struct {
	jwt.RegisteredClaims
	Role     string
	Password string
}

func issue(key []byte, role, password string) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"role": role, "password": password}) // want "password .* is kept where the browser can read it by jwt.NewWithClaims"
	if _, err := t.SignedString(key); err != nil {
		return "", err
	}
	c := claims{Role: role, Password: password}
	if _, err := jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key); err != nil { // want "password .* is kept where the browser can read it by jwt.NewWithClaims"
		return "", err
	}
	c.Password = ""
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key)
}
