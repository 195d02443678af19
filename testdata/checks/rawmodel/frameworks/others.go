package frameworks

import (
	"net/http"

	"github.com/go-chi/render"
	fiber2 "github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/gorilla/websocket"
	echo4 "github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

type handlers struct{ db *gorm.DB }

func (h handlers) user() *models.User {
	u := &models.User{}
	if err := h.db.First(u).Error; err != nil {
		return nil
	}
	return u
}

func (h handlers) echo4(c echo4.Context) error {
	u := h.user()
	if c.QueryParam("pretty") != "" {
		return c.JSONPretty(http.StatusOK, u, " ") // want `password hash.*sent to the client by \(echo.Context\).JSONPretty|password hash.*sent to the client by echo.Context.JSONPretty`
	}
	if c.QueryParam("view") != "" {
		return c.JSON(http.StatusOK, u.View())
	}
	return c.JSON(http.StatusOK, echo4.Map{"user": u}) // want `password hash`
}

func (h handlers) echo5(c *echo5.Context) error {
	u := h.user()
	if c.QueryParam("view") != "" {
		return c.JSON(http.StatusOK, u.View())
	}
	return c.JSON(http.StatusOK, u) // want `password hash`
}

func (h handlers) fiber2(c *fiber2.Ctx) error {
	u := h.user()
	if c.Query("view") != "" {
		return c.JSON(u.View())
	}
	return c.JSON(u) // want `password hash`
}

func (h handlers) fiber3(c fiber3.Ctx) error {
	u := h.user()
	if c.Query("view") != "" {
		return c.Status(200).JSON(u.View())
	}
	return c.Status(200).JSON(fiber3.Map{"user": u}) // want `password hash`
}

func (h handlers) chi(w http.ResponseWriter, r *http.Request) {
	u := h.user()
	render.JSON(w, r, u) // want `password hash.*sent to the client by render.JSON`
	render.JSON(w, r, u.View())
	_ = render.Render(w, r, userResponse{User: u}) // want `password hash`
	_ = render.Render(w, r, hiddenResponse{User: u})
}

// userResponse embeds the model: its fields are written beside the response's own.
type userResponse struct {
	*models.User
	Link string `json:"link"`
}

func (userResponse) Render(http.ResponseWriter, *http.Request) error { return nil }

// hiddenResponse shadows what the model would show.
type hiddenResponse struct {
	*models.User
	PasswordHash string `json:"password_hash,omitempty"`
	TOTPSecret   string `json:"totp_secret,omitempty"`
}

func (hiddenResponse) Render(http.ResponseWriter, *http.Request) error { return nil }

func (h handlers) socket(conn *websocket.Conn) {
	u := h.user()
	_ = conn.WriteJSON(u) // want `password hash`
	_ = conn.WriteJSON(u.View())
}
