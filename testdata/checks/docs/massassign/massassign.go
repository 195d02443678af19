// Package massassign has the example of the check's documentation.
package massassign

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/docs/massassign/models"
)

func create(db *gorm.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var user models.User
		c.ShouldBindJSON(&user)
		db.Create(&user) // want "^role or permission \\(field Role of models\\.User, gorm tags, bound by \\(\\*gin\\.Context\\)\\.ShouldBindJSON\\) is saved as the client sent it by \\(\\*gorm\\.DB\\)\\.Create: bind a struct for the input, or assign the field afterwards$"
		c.Status(http.StatusCreated)
	}
}
