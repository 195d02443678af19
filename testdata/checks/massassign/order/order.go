// Package order assigns, checks and hands on what was bound.
package order

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/massassign/models"
)

type store struct{ db *gorm.DB }

func (s store) create(u *models.User) error { return s.db.Create(u).Error }

type service struct{ store store }

func (s service) register(u *models.User) error { return s.store.create(u) }

func (s service) safe(u *models.User) error {
	u.Role, u.Verified = "user", false
	return s.store.create(u)
}

var errRole = errors.New("role is not yours to choose")

func (s service) checked(u *models.User) error {
	if u.Role != "" || u.Verified {
		return errRole
	}
	return s.store.create(u)
}

func (s service) defaulted(u *models.User) error {
	if u.Role == "" {
		u.Role = "user"
	}
	return s.store.create(u)
}

func decode(r *http.Request, v any) error { return json.NewDecoder(r.Body).Decode(v) }

func (s service) handlers(c *gin.Context) {
	var u models.User
	u.Role = "user" // overwritten by the binder
	c.ShouldBindJSON(&u)
	s.register(&u)  // want "role or permission .* in \\(order.service\\).register|role or permission .* in order.service.register"
	s.defaulted(&u) // want "role or permission"
	s.checked(&u)
	u.Role = "user"
	s.register(&u) // want "sign of trust"
	u.Verified = false
	s.register(&u)
	c.ShouldBindJSON(&u)
	s.safe(&u)

	var v models.User
	decode(c.Request, &v)
	s.register(&v) // want "role or permission"

	var w models.User
	c.ShouldBindJSON(&w)
	if w.Role != "user" && !c.GetBool("admin") {
		return
	}
	w.Verified = false
	s.store.db.Create(&w)
}

// A model that was loaded and then bound over keeps what the body does not name.
func (s service) update(c *gin.Context) {
	var u models.User
	s.store.db.First(&u, c.Param("id"))
	c.ShouldBindJSON(&u)
	s.store.db.Save(&u) // want "role or permission"

	var x models.User
	s.store.db.First(&x, c.Param("id"))
	var in models.User
	c.ShouldBindJSON(&in)
	x.Name = in.Name
	s.store.db.Save(&x)
}
