package frameworks

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

type ginHandlers struct{ db *gorm.DB }

type envelope struct {
	Data any `json:"data"`
}

type page[T any] struct {
	Items []T `json:"items"`
}

func (h ginHandlers) show(c *gin.Context) {
	var u models.User
	h.db.First(&u, c.Param("id"))
	c.JSON(http.StatusOK, u)        // want `password hash \(field PasswordHash of models.User, gorm tags\) and 1 more field \(TOTPSecret\) are sent to the client by \(\*gin.Context\).JSON: tag`
	c.JSON(http.StatusOK, u.View()) // fine: made for the response
	c.JSON(http.StatusOK, u.Email)
	c.JSON(http.StatusOK, gin.H{"id": u.ID})
	c.IndentedJSON(http.StatusOK, &u)                    // want `password hash`
	c.JSON(http.StatusOK, gin.H{"user": u})              // want `password hash`
	c.JSON(http.StatusOK, gin.H{"user": u.View()})       // fine
	c.JSON(http.StatusOK, envelope{Data: u})             // want `password hash`
	c.JSON(http.StatusOK, envelope{Data: u.View()})      // fine
	c.JSON(http.StatusOK, map[string]models.User{"": u}) // want `password hash`
	c.XML(http.StatusOK, u)                              // want `password hash`
	c.SSEvent("user", u)                                 // want `password hash`
}

func (h ginHandlers) list(c *gin.Context) {
	var us []models.User
	h.db.Find(&us)
	c.JSON(http.StatusOK, us)                                      // want `password hash`
	c.JSON(http.StatusOK, page[models.User]{Items: us})            // want `password hash`
	c.JSON(http.StatusOK, page[models.UserView]{Items: views(us)}) // fine
	c.JSON(http.StatusOK, len(us))
}

func views(us []models.User) []models.UserView {
	out := make([]models.UserView, 0, len(us))
	for i := range us {
		out = append(out, us[i].View())
	}
	return out
}

func (h ginHandlers) order(c *gin.Context) {
	var o models.Order
	h.db.Preload("Customer").First(&o)
	c.JSON(http.StatusOK, o) // want `password hash \(field Customer.PasswordHash of models.Order, gorm tags of models.User\)`
	o.Customer = nil
	c.JSON(http.StatusOK, o) // fine: the customer is gone
}

func (h ginHandlers) others(c *gin.Context) {
	var s models.Session
	h.db.First(&s)
	c.JSON(http.StatusOK, s) // fine: the token is tagged
	var n models.Note
	h.db.First(&n)
	c.JSON(http.StatusOK, n) // fine: nothing to hide
	var p models.Contact
	h.db.First(&p)
	c.JSON(http.StatusOK, p) // fine: a person's name is what the response is for
}

func (h ginHandlers) create(c *gin.Context) {
	var u models.User
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	h.db.Create(&u)               // want `password hash .* is saved as the client sent it`
	c.JSON(http.StatusCreated, u) // fine: the client sent it
	h.db.First(&u)
	c.JSON(http.StatusCreated, u)                           // want `password hash`
	c.JSON(http.StatusCreated, models.User{Email: u.Email}) // fine: the hash was never set
}
