// Package rawmodel has the example of the check's documentation.
package rawmodel

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/docs/rawmodel/models"
)

func show(db *gorm.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var user models.User
		if db.First(&user, "name = ?", c.Param("name")).Error != nil {
			c.Status(http.StatusNotFound)
			return
		}
		c.JSON(http.StatusOK, user) // want "^password hash \\(field PasswordHash of models\\.User, gorm tags\\) is sent to the client by \\(\\*gin\\.Context\\)\\.JSON: tag what clients must not see json:\"-\", or send a struct made for the response$"
	}
}
