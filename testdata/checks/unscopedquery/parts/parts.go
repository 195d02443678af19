// Package parts has records that are part of what is somebody's, and have no column of their own for it.
package parts

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// A Cart is a user's.
type Cart struct {
	ID     uint
	UserID uint
}

// A CartItem is part of a cart.
type CartItem struct {
	ID     uint
	CartID uint
	Count  int
}

// A Shelf was set up by somebody, and is everybody's.
type Shelf struct {
	ID        uint
	CreatedBy uint
}

// A Thing stands on one.
type Thing struct {
	ID      uint
	ShelfID uint
}

type api struct {
	db  *gorm.DB
	sql *sql.DB
}

func user(c *gin.Context) uint { return c.GetUint("user_id") }

func (a *api) drop(c *gin.Context) {
	if user(c) == 0 {
		return
	}
	a.db.Delete(&CartItem{}, c.Param("id")) // want "parts.CartItem is deleted by the id from the path with no predicate on user_id of its cart"
}

func (a *api) list(c *gin.Context) {
	var items []CartItem
	a.db.Where("cart_id = ?", c.Param("cart")).Find(&items) // want "parts.CartItem is fetched by the cart_id from the path with no predicate on user_id of its cart"
	if user(c) != 0 {
		c.JSON(http.StatusOK, items)
	}
}

func (a *api) listOwn(c *gin.Context) {
	var cart Cart
	if a.db.First(&cart, "id = ? AND user_id = ?", c.Param("cart"), user(c)).Error != nil {
		return
	}
	var items []CartItem
	a.db.Where("cart_id = ?", cart.ID).Find(&items)
	c.JSON(http.StatusOK, items)
}

func (a *api) dropOwn(c *gin.Context) {
	var cart Cart
	if a.db.First(&cart, "user_id = ?", user(c)).Error != nil {
		return
	}
	a.db.Where("id = ? AND cart_id = ?", c.Param("id"), cart.ID).Delete(&CartItem{})
}

func (a *api) dropCompared(c *gin.Context) {
	var item CartItem
	var cart Cart
	if a.db.First(&item, c.Param("id")).Error != nil || a.db.First(&cart, item.CartID).Error != nil {
		return
	}
	if cart.UserID != user(c) {
		c.Status(http.StatusForbidden)
		return
	}
	a.db.Delete(&item)
}

func (a *api) thing(c *gin.Context) {
	if user(c) != 0 {
		a.db.Delete(&Thing{}, c.Param("id"))
	}
}

// By SQL alone, the statements of the package tell what is whose.
const (
	findOrder  = "SELECT id, user_id, total FROM orders WHERE id = $1 AND user_id = $2"
	insertLine = "INSERT INTO order_lines (id, order_id, count) VALUES ($1, $2, $3)"
	findLine   = "SELECT id, count FROM order_lines WHERE id = $1"
	dropLine   = "DELETE FROM order_lines WHERE id = $1 AND order_id = $2"
	findSize   = "SELECT id, name FROM sizes WHERE id = $1"
)

func (a *api) line(c *gin.Context) {
	var id, count int
	if a.sql.QueryRow(findLine, c.Param("id")).Scan(&id, &count) == nil && user(c) != 0 { // want "order_lines is fetched by the id from the path with no predicate on user_id of its order"
		c.JSON(http.StatusOK, count)
	}
}

func (a *api) size(c *gin.Context) {
	var name string
	if a.sql.QueryRow(findSize, c.Param("id")).Scan(&name) == nil && user(c) != 0 {
		c.JSON(http.StatusOK, name)
	}
}

func (a *api) dropOwnLine(c *gin.Context) {
	var order, total int
	if a.sql.QueryRow(findOrder, c.Param("order"), user(c)).Scan(&order, new(int), &total) != nil {
		return
	}
	if _, err := a.sql.Exec(dropLine, c.Param("id"), order); err != nil {
		c.Status(http.StatusNotFound)
	}
}

func (a *api) add(c *gin.Context) {
	if _, err := a.sql.Exec(insertLine, c.Param("id"), user(c), 1); err != nil {
		c.Status(http.StatusNotFound)
	}
}
