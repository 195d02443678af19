package intra

import (
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"example.test/checks/unscopedquery/models"
)

// What compares is told by the catalogue: the name of the function says nothing of it.

func (a *api) amongTheirs(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if !slices.Contains([]uint{userID(c)}, o.UserID) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) amongThoseSent(c *gin.Context) {
	var sent []uint
	if c.ShouldBindJSON(&sent) != nil {
		return
	}
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	if !slices.Contains(sent, o.UserID) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) deeplyTheirs(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if !reflect.DeepEqual(o.UserID, userID(c)) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) foldedNote(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	if !strings.EqualFold(o.Note, c.Query("note")) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}
