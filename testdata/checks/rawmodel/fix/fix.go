// Package fix has models that can be fixed where they are sent.
package fix

import (
	"encoding/xml"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type account struct {
	gorm.Model
	Name         string
	PasswordHash string
	APIKey       string `gorm:"index"`
	Token        string `json:"token" gorm:"index"`
	Quoted       string "json:\"quoted_secret,omitempty\""
}

type server struct{ db *gorm.DB }

func (s server) show(c *gin.Context) {
	var a account
	s.db.First(&a)
	c.JSON(http.StatusOK, a) // want "password hash.*and 3 more fields \\(APIKey, Quoted, Token\\)"
}

func (s server) document(w http.ResponseWriter) {
	var a account
	s.db.First(&a)
	xml.NewEncoder(w).Encode(a) // want "password hash"
}
