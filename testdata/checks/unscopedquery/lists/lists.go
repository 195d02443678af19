// Package lists hands out all there are, beside handlers that make sure of the same records.
package lists

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

type api struct{ db *gorm.DB }

func userID(c *gin.Context) uint { return c.GetUint("userID") }

func (a *api) one(c *gin.Context) {
	var o models.Order
	if a.db.First(&o, "id = ? AND user_id = ?", c.Param("id"), userID(c)).Error == nil {
		c.JSON(http.StatusOK, o)
	}
}

func (a *api) list(c *gin.Context) {
	var all []models.Order
	a.db.Find(&all) // want "every models.Order is fetched for whoever asks, with no predicate on user_id: any caller can read others'"
	c.JSON(http.StatusOK, all)
}

func (a *api) listOwned(c *gin.Context) {
	var all []models.Order
	a.db.Where("user_id = ?", userID(c)).Find(&all)
	c.JSON(http.StatusOK, all)
}

func (a *api) listPublic(c *gin.Context) {
	var all []models.Order
	a.db.Where("public").Find(&all)
	c.JSON(http.StatusOK, all)
}

func (a *api) listFiltered(c *gin.Context) {
	var all []models.Order
	a.db.Find(&all)
	var own []models.Order
	for _, o := range all {
		if o.UserID == userID(c) {
			own = append(own, o)
		}
	}
	c.JSON(http.StatusOK, own)
}

func (a *api) listEverybodys(c *gin.Context) {
	var all []models.Country
	a.db.Find(&all)
	c.JSON(http.StatusOK, all)
}

func (a *api) listSkipped(c *gin.Context, member, admin bool) {
	var all []models.Order
	a.db.Find(&all)
	var own []models.Order
	for _, o := range all {
		if member && !admin && !o.BelongsTo(userID(c)) {
			continue
		}
		if !member && !o.Public {
			continue
		}
		own = append(own, o)
	}
	c.JSON(http.StatusOK, own)
}
