// Package unscopedquery has the example of the check's documentation.
package unscopedquery

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/docs/unscopedquery/models"
)

type user struct{ ID uint }

func caller(c *gin.Context) user { return c.MustGet("user").(user) }

func show(db *gorm.DB, c *gin.Context) {
	if caller(c).ID == 0 {
		c.Status(http.StatusUnauthorized)
		return
	}
	var order models.Order
	id := c.Param("id")
	db.First(&order, "id = ?", id) // want "^models\\.Order is fetched by the id from the path with no predicate on user_id: any caller can read another's$"
	c.JSON(http.StatusOK, gin.H{"total": order.Total})
}
