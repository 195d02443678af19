package orm

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// A Member is written with the club that it belongs to.
type Member struct {
	ID       uint
	Password string `json:"-"`
	Recovery string `json:"-" form:"recovery_code"`
	APIToken string `json:"api_token"`
}

// A Club comes whole from the body.
type Club struct {
	ID     uint
	Leader Member
}

// No body fills what its decoder does not read.
func found(db *gorm.DB, c *gin.Context) {
	var club Club
	if c.ShouldBindJSON(&club) != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	db.Create(&club) // want "API token.*Leader.APIToken of orm.Club"
}

func joined(db *gorm.DB, c *gin.Context) {
	var m Member
	if c.ShouldBind(&m) != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	m.APIToken = ""
	db.Create(&m) // want "recovery code.*Recovery of orm.Member"
	m.Recovery = ""
	db.Create(&m)
	m.Password = c.Query("password")
	db.Create(&m) // want "password.*stored in clear"
}
