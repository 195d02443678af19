// Package granted saves fields that are the client's to choose after all, beside the same where they are not.
package granted

import (
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// Note has its owner set by a hook.
type Note struct {
	ID     uint `gorm:"primaryKey"`
	Text   string
	UserID uint
}

func currentUser(tx *gorm.DB) uint { id, _ := tx.Get("user"); n, _ := id.(uint); return n }

// BeforeCreate sets the owner.
func (n *Note) BeforeCreate(tx *gorm.DB) error {
	n.UserID = currentUser(tx)
	return nil
}

// Draft has an owner that the hook sets where there is none.
type Draft struct {
	ID     uint `gorm:"primaryKey"`
	UserID uint
}

// BeforeCreate sets the owner if the client did not.
func (d *Draft) BeforeCreate(tx *gorm.DB) error {
	if d.UserID == 0 {
		d.UserID = currentUser(tx)
	}
	return nil
}

// Channel leads to another service, and knows what is left on the account there.
type Channel struct {
	ID      uint `gorm:"primaryKey"`
	Name    string
	Balance float64
}

// Wallet holds somebody's money.
type Wallet struct {
	ID      uint `gorm:"primaryKey"`
	Balance float64
}

// Budget is somebody's.
type Budget struct {
	ID      uint `gorm:"primaryKey"`
	OwnerID uint
	Balance float64
}

// Role is what its permissions are.
type Role struct {
	ID          uint `gorm:"primaryKey"`
	Name        string
	Permissions []string `gorm:"serializer:json"`
}

// Member has permissions of its own.
type Member struct {
	ID          uint `gorm:"primaryKey"`
	Name        string
	Permissions []string `gorm:"serializer:json"`
}

// Post says who wrote it.
type Post struct {
	ID        uint `gorm:"primaryKey"`
	Text      string
	CreatedBy string
}

// Article belongs to its author.
type Article struct {
	ID      uint `gorm:"primaryKey"`
	OwnerID uint
}

type api struct{ db *gorm.DB }

func (a api) hooks(c *gin.Context) {
	var n Note
	c.ShouldBindJSON(&n)
	a.db.Create(&n)
	var d Draft
	c.ShouldBindJSON(&d)
	a.db.Create(&d) // want "owner \\(field UserID of granted.Draft"
}

func (a api) money(c *gin.Context) {
	var ch Channel
	c.ShouldBindJSON(&ch)
	a.db.Create(&ch)
	var w Wallet
	c.ShouldBindJSON(&w)
	a.db.Create(&w) // want "balance \\(field Balance of granted.Wallet"
	var b Budget
	c.ShouldBindJSON(&b)
	a.db.Create(&b) // want "balance \\(field Balance of granted.Budget"
}

func (a api) rights(c *gin.Context) {
	var r Role
	c.ShouldBindJSON(&r)
	a.db.Create(&r)
	var m Member
	c.ShouldBindJSON(&m)
	a.db.Create(&m) // want "role or permission \\(field Permissions of granted.Member"
}

func (a api) authors(c *gin.Context) {
	var p Post
	c.ShouldBindJSON(&p)
	a.db.Create(&p) // want "owner \\(field CreatedBy of granted.Post"
	var q Post
	c.ShouldBindJSON(&q)
	q.CreatedBy = c.GetString("user")
	a.db.Create(&q)
	var o Article
	c.ShouldBindJSON(&o)
	a.db.Create(&o) // want "owner \\(field OwnerID of granted.Article"
}
