// Package managed has consoles, in which administrators see and choose what others may not.
package managed

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// Member has a role, and personal numbers.
type Member struct {
	ID         uint `gorm:"primaryKey"`
	Name       string
	Role       string
	PassportNo string
}

// Login has what opens it.
type Login struct {
	ID           uint `gorm:"primaryKey"`
	Role         string
	PasswordHash string
}

type api struct{ db *gorm.DB }

func adminsOnly(c *gin.Context) {
	if c.GetString("role") != "admin" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func known(c *gin.Context) {
	if c.GetString("user") == "" {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func (a *api) register(r *gin.Engine) {
	admin := r.Group("/admin", adminsOnly)
	admin.POST("/members", a.appoint)
	admin.GET("/members/:id", a.file)
	admin.POST("/logins", a.take)
	admin.GET("/logins/:id", a.look)
	admin.POST("/columns/:id", a.columns)
	admin.POST("/both", a.both)
	own := r.Group("/", known)
	own.POST("/members", a.join)
	own.GET("/members/:id", a.profile)
	own.POST("/both", a.both)
}

func (a *api) appoint(c *gin.Context) {
	var m Member
	c.ShouldBindJSON(&m)
	a.db.Create(&m)
}

func (a *api) join(c *gin.Context) {
	var m Member
	c.ShouldBindJSON(&m)
	a.db.Create(&m) // want "role or permission"
}

// both is registered for everybody too.
func (a *api) both(c *gin.Context) {
	var m Member
	c.ShouldBindJSON(&m)
	a.db.Create(&m) // want "role or permission"
}

func (a *api) file(c *gin.Context) {
	var m Member
	a.db.First(&m, c.Param("id"))
	c.JSON(http.StatusOK, m)
}

func (a *api) profile(c *gin.Context) {
	var m Member
	a.db.First(&m, c.Param("id"))
	c.JSON(http.StatusOK, m) // want "PassportNo of managed.Member"
}

// The hash of somebody's password is no administrator's either.
func (a *api) take(c *gin.Context) {
	var l Login
	c.ShouldBindJSON(&l)
	a.db.Create(&l) // want "role or permission \\(field Role.* and PasswordHash are saved"
}

func (a *api) look(c *gin.Context) {
	var l Login
	a.db.First(&l, c.Param("id"))
	c.JSON(http.StatusOK, l) // want "password hash \\(field PasswordHash of managed.Login"
}

func (a *api) columns(c *gin.Context) {
	var m map[string]any
	c.ShouldBindJSON(&m)
	a.db.Model(&Login{}).Where("id = ?", c.Param("id")).Updates(m) // want "any column"
}
