// Package people has records that are users themselves, and records that are looked up by whose they are.
package people

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

// A User is who asks.
type User struct {
	ID    uint
	Name  string
	Email string
}

// A Review is a user's, for all to read.
type Review struct {
	ID     uint
	UserID uint
	Text   string
}

type api struct {
	db  *gorm.DB
	sql *sql.DB
}

func requireAuth(c *gin.Context) { c.Set("user_id", uint(1)) }

// withAuth makes a router behind it.
func withAuth(r *gin.RouterGroup) gin.IRoutes { return r.Use(requireAuth) }

func (a *api) register(r *gin.Engine) {
	r.GET("/profile/:id", a.profile)
	r.DELETE("/open/:id", a.open)
	own := withAuth(r.Group("/"))
	own.PUT("/users/:id", a.change)
	own.PUT("/users/self/:id", a.changeSelf)
	own.PUT("/users/me/:id", a.changeMe)
	own.PUT("/users/saved/:id", a.save)
	own.GET("/users/:id", a.user)
	own.DELETE("/users/:id", a.delete)
	own.GET("/users/:id/orders", a.orders)
	own.GET("/users/:id/own", a.ownOrders)
	own.GET("/users/:id/reviews", a.reviews)
	own.DELETE("/users/:id/reviews", a.dropReviews)
	own.POST("/carts", a.cart)
	own.GET("/reviews/:id", a.review)
	own.PUT("/reviews/:id", a.changeReview)
	staff := own.(*gin.RouterGroup).Group("/admin")
	staff.DELETE("/users/:id", a.ban)
}

func (a *api) profile(c *gin.Context) {
	var u User
	if a.db.First(&u, c.Param("id")).Error == nil {
		c.JSON(http.StatusOK, u.Name)
	}
}

// open is registered before anybody who asks: whatever that is for, it is doubted.
func (a *api) open(c *gin.Context) { a.db.Delete(&User{}, c.Param("id")) }

func (a *api) user(c *gin.Context) {
	var u User
	if a.db.First(&u, c.Param("id")).Error == nil {
		c.JSON(http.StatusOK, u)
	}
}

func (a *api) change(c *gin.Context) {
	a.db.Model(&User{}).Where("id = ?", c.Param("id")).Update("email", c.PostForm("email")) // want "people.User is changed by the id from the path, which nobody compares with who asks: any caller can change another's"
}

func (a *api) changeSelf(c *gin.Context) {
	if c.Param("id") != c.GetString("user_id") {
		c.Status(http.StatusForbidden)
		return
	}
	a.db.Model(&User{}).Where("id = ?", c.Param("id")).Update("email", c.PostForm("email"))
}

func (a *api) changeMe(c *gin.Context) {
	id := c.Param("id")
	if id == "me" {
		id = c.GetString("user_id")
	}
	a.db.Model(&User{}).Where("id = ?", id).Update("email", c.PostForm("email"))
}

func (a *api) save(c *gin.Context) {
	var u User
	if a.db.First(&u, c.Param("id")).Error != nil { // want "people.User is changed by the id from the path"
		return
	}
	u.Email = c.PostForm("email")
	a.db.Save(&u)
}

func (a *api) delete(c *gin.Context) {
	_, err := a.sql.Exec("DELETE FROM users WHERE id = ?", c.Param("id")) // want "users is deleted by the id from the path"
	if err != nil {
		c.Status(http.StatusNotFound)
	}
}

// ban is registered for administrators.
func (a *api) ban(c *gin.Context) { a.db.Delete(&User{}, c.Param("id")) }

func (a *api) orders(c *gin.Context) {
	var list []models.Order
	a.db.Where("user_id = ?", c.Param("id")).Find(&list) // want "models.Order is fetched by the user_id from the path, which nobody compares with who asks: any caller can name somebody else and read theirs"
	c.JSON(http.StatusOK, list)
}

func (a *api) ownOrders(c *gin.Context) {
	if c.Param("id") != c.GetString("user_id") {
		c.Status(http.StatusForbidden)
		return
	}
	var list []models.Order
	a.db.Where("user_id = ?", c.Param("id")).Find(&list)
	c.JSON(http.StatusOK, list)
}

func (a *api) reviews(c *gin.Context) {
	var list []Review
	a.db.Where("user_id = ?", c.Param("id")).Find(&list)
	c.JSON(http.StatusOK, list)
}

func (a *api) dropReviews(c *gin.Context) {
	a.db.Where("user_id = ?", c.Param("id")).Delete(&Review{}) // want "people.Review is deleted by the user_id from the path"
}

func (a *api) review(c *gin.Context) {
	var r Review
	if a.db.First(&r, c.Param("id")).Error == nil && c.GetUint("user_id") != 0 {
		c.JSON(http.StatusOK, r)
	}
}

// changeReview asks whose it is since it changes it: that says nothing of who may read it.
func (a *api) changeReview(c *gin.Context) {
	var r Review
	if a.db.First(&r, c.Param("id")).Error != nil || r.UserID != c.GetUint("user_id") {
		return
	}
	r.Text = c.PostForm("text")
	a.db.Save(&r)
}

func (a *api) cart(c *gin.Context) {
	var in struct {
		UserID uint `json:"user_id"`
		Note   string
	}
	if c.ShouldBindJSON(&in) != nil {
		return
	}
	a.db.Model(&models.Order{}).Where("user_id = ?", in.UserID).Update("note", in.Note)            // want "models.Order is changed by the user_id from the body"
	a.db.Model(&models.Order{}).Where("user_id = ?", c.GetUint("user_id")).Update("note", in.Note) // nobody else's
}
