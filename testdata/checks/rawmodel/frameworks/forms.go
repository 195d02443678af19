package frameworks

import (
	"encoding/gob"
	"net/http"

	"github.com/gin-gonic/gin"
	fiber3 "github.com/gofiber/fiber/v3"
	"gopkg.in/yaml.v3"

	"example.test/checks/rawmodel/models"
)

// forms sends a record in other forms than JSON: its tags for JSON hide nothing there.
func (h ginHandlers) forms(c *gin.Context) {
	var u models.User
	h.db.First(&u, c.Param("id"))
	c.YAML(http.StatusOK, u)            // want `password hash`
	c.TOML(http.StatusOK, u)            // want `password hash`
	c.BSON(http.StatusOK, u)            // want `password hash`
	gob.NewEncoder(c.Writer).Encode(u)  // want `password hash`
	yaml.NewEncoder(c.Writer).Encode(u) // want `password hash`
	c.YAML(http.StatusOK, u.View())
	c.TOML(http.StatusOK, u.View())
	c.BSON(http.StatusOK, u.View())
	gob.NewEncoder(c.Writer).Encode(u.View())
	yaml.NewEncoder(c.Writer).Encode(u.View())
}

func (h ginHandlers) packed(c fiber3.Ctx) error {
	var u models.User
	h.db.First(&u, c.Params("id"))
	if c.Query("whole") == "" {
		return c.MsgPack(u.View())
	}
	return c.MsgPack(u) // want `password hash`
}
