package frameworks

import (
	"errors"

	"github.com/gofiber/fiber/v3"
)

func (s store) fiber3Get(c fiber.Ctx) error {
	_, err := s.load(c.Context(), c.Params("id"))
	if errors.Is(err, errNoUser) {
		return c.Status(fiber.StatusNotFound).JSON(fiber.Map{"error": err.Error()})
	}
	switch c.Query("as") {
	case "json":
		return c.Status(fiber.StatusInternalServerError).JSON(fiber.Map{"error": err.Error()}) // want "database error.*Ctx\\)?.JSON"
	case "constant":
		return c.Status(fiber.StatusInternalServerError).JSON(fiber.Map{"error": "internal"})
	case "text":
		return c.SendString(err.Error()) // want "database error.*Ctx\\)?.SendString"
	case "error":
		return fiber.NewError(fiber.StatusInternalServerError, err.Error()) // want "database error.*fiber.NewError"
	case "own":
		return fiber.NewError(fiber.StatusInternalServerError, "internal")
	case "sentinel":
		return fiber.ErrInternalServerError
	case "ours":
		return errNoUser
	}
	return err // want "database error.*sent to the client by fiber's error handler"
}

func fiber3Bind(c fiber.Ctx) error {
	var u User
	if err := c.Bind().Body(&u); err != nil {
		return c.Status(fiber.StatusBadRequest).SendString(err.Error())
	}
	return c.SendStatus(fiber.StatusNoContent)
}
