// Package response sends models of another package: each gets a struct with what clients may see.
package response

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/response/models"
)

type server struct{ db *gorm.DB }

func (s server) show(c *gin.Context) {
	var a models.Account
	s.db.First(&a)
	c.JSON(http.StatusOK, a)                     // want "password hash.*and 1 more field \\(APIKey\\)"
	c.JSON(http.StatusOK, gin.H{"account": a})   // want "password hash"
	c.JSON(http.StatusOK, gin.H{"name": a.Name}) // fine
}

func (s server) pointer(w http.ResponseWriter) {
	a := new(models.Account)
	s.db.First(a)
	json.NewEncoder(w).Encode(a) // want "password hash"
}

// What follows has no fix: the edit might not compile, or answer something else.

func (s server) list(c *gin.Context) {
	var all []models.Account
	s.db.Find(&all)
	c.JSON(http.StatusOK, all) // want "password hash"
}

func (s server) device(c *gin.Context) {
	var d models.Device
	s.db.First(&d)
	c.JSON(http.StatusOK, d) // want "password"
}

func (s server) team(c *gin.Context) {
	var t models.Team
	s.db.Preload("Owner").First(&t)
	c.JSON(http.StatusOK, t) // want "password hash"
}

func (s server) helped(c *gin.Context) {
	var a models.Account
	s.db.First(&a)
	send(c, a) // want "password hash"
}

func send(c *gin.Context, a models.Account) { c.JSON(http.StatusOK, a) }

func (s server) document(c *gin.Context) {
	var a models.Account
	s.db.First(&a)
	c.XML(http.StatusOK, a) // want "password hash"
}
