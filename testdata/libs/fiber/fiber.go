package fiber

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/logger"
	"github.com/gofiber/fiber/v2/middleware/session"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/log"
	"github.com/gofiber/fiber/v3/middleware/basicauth"
	logger3 "github.com/gofiber/fiber/v3/middleware/logger"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// What a handler returns, the client is told.
var told fiber.Handler = func(c *fiber.Ctx) error {
	return shop.Fault() // want "database error"
}

var refused fiber.Handler = func(c *fiber.Ctx) error { return shop.Refusal() }

var told3 fiber3.Handler = func(c fiber3.Ctx) error {
	return shop.Fault() // want "database error"
}

var refused3 fiber3.Handler = func(c fiber3.Ctx) error { return shop.Refusal() }

func requests(c *fiber.Ctx) error {
	shop.Log(c.Cookies("session_token")) // want "session.token"
	shop.Log(c.Cookies("theme"))
	shop.Find(c.Query("id")) // want "from the query string"
	shop.Find(c.Method())
	shop.Log(c.ClientHelloInfo().ServerName)
	return c.SendFile("notes.txt") // want "file system error"
}

func who(c fiber3.Ctx) error {
	shop.FindOf(c.Params("id"), basicauth.UsernameFromContext(c))
	shop.FindOf(c.Params("note"), c.Query("user")) // want "an owner that the client sends too"
	return nil
}

func rendered(c *fiber.Ctx) error {
	return c.Render("note", fiber.Map{}) // want "template error"
}

func sessions(s *session.Store) fiber.Handler {
	return func(c *fiber.Ctx) error {
		_, err := s.Get(c)
		return err // want "database error"
	}
}

func logs(l shop.Login) {
	log.Info("in with", l.Password) // want "password"
	log.Info("in", l.Name)
}

func app() *fiber.App {
	a := fiber.New()
	a.Use(logger.New())
	a.Get("/reset/:token", refused)
	return a
}

func app3() *fiber3.App {
	a := fiber3.New()
	a.Use(logger3.New())
	a.Get("/reset/:token", refused3)
	return a
}
