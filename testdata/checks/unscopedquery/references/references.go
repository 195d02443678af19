// Package references stores records with the keys of others.
package references

import (
	"errors"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
	"xorm.io/xorm"

	"example.test/checks/unscopedquery/models"
)

type api struct {
	db  *gorm.DB
	eng *xorm.Engine
	bun *bun.DB
}

type visitForm struct {
	Note      string
	AddressID uint
	Orders    []uint
	CountryID uint
}

var errForeign = errors.New("not yours")

func userID(c *gin.Context) uint { return c.GetUint("userID") }

func (a *api) ownsOrders(c *gin.Context, ids []uint) bool {
	var n int64
	a.db.Model(&models.Order{}).Where("id IN ? AND user_id = ?", ids, userID(c)).Count(&n)
	return int(n) == len(ids)
}

func (a *api) ownsAddress(c *gin.Context, id uint) bool {
	var x models.Address
	return a.db.First(&x, "id = ? AND user_id = ?", id, userID(c)).Error == nil
}

func (a *api) create(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	if !a.ownsOrders(c, f.Orders) {
		c.Status(http.StatusForbidden)
		return
	}
	v := models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders, CountryID: f.CountryID}
	a.db.Create(&v) // want "models.Visit is stored with the address_id from the body, and nobody makes sure whose models.Address that is, as \\(\\*references.api\\).ownsOrders does of another part of it: any caller can use another's"
}

func (a *api) createChecked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	if !a.ownsOrders(c, f.Orders) || !a.ownsAddress(c, f.AddressID) {
		c.Status(http.StatusForbidden)
		return
	}
	v := models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders, CountryID: f.CountryID}
	a.db.Create(&v)
}

func (a *api) createLooked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	var x models.Address
	if a.db.First(&x, f.AddressID).Error != nil || x.UserID != userID(c) || !a.ownsOrders(c, f.Orders) {
		c.Status(http.StatusForbidden)
		return
	}
	a.db.Create(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders})
}

// Nobody is asked about anything, as where whatever a visit names is anybody's to name.
func (a *api) createUnasked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	a.db.Create(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders})
}

func (a *api) createWithoutAddress(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	if !a.ownsOrders(c, f.Orders) {
		c.Status(http.StatusForbidden)
		return
	}
	a.db.Create(&models.Visit{UserID: userID(c), Orders: f.Orders, CountryID: f.CountryID})
}

func (a *api) check(c *gin.Context, v *models.Visit) error {
	if !a.ownsOrders(c, v.Orders) || !a.ownsAddress(c, v.AddressID) {
		return errForeign
	}
	return nil
}

func (a *api) createValidated(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, slices.Clone(f.Orders)) {
		return
	}
	var v models.Visit
	v.UserID = userID(c)
	v.AddressID = f.AddressID
	if a.check(c, &v) != nil {
		c.Status(http.StatusForbidden)
		return
	}
	a.db.Create(&v)
}

func (a *api) update(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	var v models.Visit
	a.db.First(&v, c.Param("id"))
	if !v.Owned(userID(c)) || !a.ownsOrders(c, f.Orders) {
		c.Status(http.StatusForbidden)
		return
	}
	v.AddressID, v.Orders = f.AddressID, f.Orders
	a.db.Save(&v) // want "models.Visit is stored with the address_id from the body"
}

func (a *api) updateChecked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	var v models.Visit
	a.db.First(&v, c.Param("id"))
	if !v.Owned(userID(c)) || !a.ownsOrders(c, f.Orders) || !a.ownsAddress(c, f.AddressID) {
		c.Status(http.StatusForbidden)
		return
	}
	v.AddressID, v.Orders = f.AddressID, f.Orders
	a.db.Save(&v)
}

func (a *api) bound(c *gin.Context) {
	var v models.Visit
	if c.ShouldBindJSON(&v) != nil || !a.ownsOrders(c, v.Orders) {
		return
	}
	v.ID, v.UserID = 0, userID(c)
	a.db.Create(&v) // want "with the address_id from the body"
}

func (a *api) boundChecked(c *gin.Context) {
	var v models.Visit
	if c.ShouldBindJSON(&v) != nil || !a.ownsOrders(c, v.Orders) || !a.ownsAddress(c, v.AddressID) {
		return
	}
	v.ID, v.UserID = 0, userID(c)
	a.db.Create(&v)
}

type store struct{ db *gorm.DB }

func (s *store) add(v *models.Visit) error { return s.db.Create(v).Error }

func (a *api) layered(c *gin.Context, s *store) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) {
		return
	}
	s.add(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders}) // want "with the address_id from the body"
}

func (a *api) layeredChecked(c *gin.Context, s *store) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) || !a.ownsAddress(c, f.AddressID) {
		return
	}
	s.add(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders})
}

func (a *api) createXorm(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) {
		return
	}
	a.eng.Insert(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders}) // want "with the address_id from the body"
}

func (a *api) createXormChecked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) || !a.ownsAddress(c, f.AddressID) {
		return
	}
	a.eng.Insert(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders})
}

func (a *api) createBun(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) {
		return
	}
	a.bun.NewInsert().Model(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders}).Exec(c) // want "with the address_id from the body"
}

func (a *api) createBunChecked(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsOrders(c, f.Orders) || !a.ownsAddress(c, f.AddressID) {
		return
	}
	a.bun.NewInsert().Model(&models.Visit{UserID: userID(c), AddressID: f.AddressID, Orders: f.Orders}).Exec(c)
}

// validate looks at a part of the visit only.
func (a *api) validate(c *gin.Context, v *models.Visit) error {
	for _, id := range v.Orders {
		if !a.ownsOrders(c, []uint{id}) {
			return errForeign
		}
	}
	return nil
}

func (a *api) createHalf(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	var v models.Visit
	v.UserID = userID(c)
	v.AddressID = f.AddressID
	v.Orders = f.Orders
	if a.validate(c, &v) != nil {
		return
	}
	a.db.Create(&v) // want "models.Visit is stored with the address_id from the body, and nobody makes sure whose models.Address that is, as \\(\\*references.api\\).validate does of another part of it"
}

func (a *api) createHalfAndOther(c *gin.Context) {
	var f visitForm
	if c.ShouldBindJSON(&f) != nil || !a.ownsAddress(c, f.AddressID) {
		return
	}
	var v models.Visit
	v.UserID = userID(c)
	v.AddressID = f.AddressID
	v.Orders = f.Orders
	if a.validate(c, &v) != nil {
		return
	}
	a.db.Create(&v)
}
