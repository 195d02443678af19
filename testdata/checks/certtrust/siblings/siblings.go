// Package siblings registers routes of one resource in routers that take their middleware differently.
package siblings

import (
	"net/http"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

func withCertificate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if tls := c.Request().TLS; tls == nil || len(tls.VerifiedChains) == 0 {
			return echo.ErrUnauthorized
		}
		return next(c)
	}
}

func show(echo.Context) error { return nil }

// withEcho gives a route its middleware behind the handler.
func withEcho() http.Handler {
	e := echo.New()
	e.GET("/rooms", show, withCertificate)
	e.PUT("/rooms/:id", show) // want "route /rooms/:id asks for no client certificate, though /rooms of the same router does"
	e.GET("/health", show)
	return e
}

func withEchoForAll() http.Handler {
	e := echo.New()
	e.Use(withCertificate)
	e.GET("/rooms", show, withCertificate)
	e.PUT("/rooms/:id", show)
	return e
}

func requireCertificate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
			http.Error(w, "certificate required", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func list(http.ResponseWriter, *http.Request) {}

// withGorilla says the method behind the route.
func withGorilla() http.Handler {
	r := mux.NewRouter()
	r.HandleFunc("/rooms", requireCertificate(list)).Methods("GET")
	r.HandleFunc("/rooms/{id}", list).Methods("DELETE") // want "route /rooms/.id. asks for no client certificate"
	r.HandleFunc("/health", list).Methods("GET")
	return r
}

func withGorillaForAll() http.Handler {
	r := mux.NewRouter()
	r.HandleFunc("/rooms", requireCertificate(list)).Methods("GET")
	r.HandleFunc("/rooms/{id}", requireCertificate(list)).Methods("DELETE")
	return r
}

func certified(c *fiber.Ctx) error {
	if tls := c.Context().TLSConnectionState(); tls == nil || len(tls.VerifiedChains) == 0 {
		return fiber.ErrUnauthorized
	}
	return c.Next()
}

func room(*fiber.Ctx) error { return nil }

// withFiber gives a route its middleware in front of the handler.
func withFiber() *fiber.App {
	app := fiber.New()
	app.Get("/rooms", certified, room)
	app.Put("/rooms/:id", room) // want "route /rooms/:id asks for no client certificate"
	return app
}

func withFiberForAll() *fiber.App {
	app := fiber.New()
	app.Use(certified)
	app.Get("/rooms", certified, room)
	app.Put("/rooms/:id", room)
	return app
}
