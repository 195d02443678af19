// Package api has handlers that call interfaces of which no implementation is in their sight.
package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.test/checks/unscopedquery/apart/port"
)

// Handler answers.
type Handler struct{ orders port.Orders }

// New is called by the main package.
func New(orders port.Orders) *Handler { return &Handler{orders} }

func (h *Handler) Get(c *gin.Context) {
	o, err := h.orders.Get(c.Request.Context(), c.Param("id")) // want "models.Order is fetched by the id from the path with no predicate on user_id"
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o)
}

func (h *Handler) GetOf(c *gin.Context) {
	o, err := h.orders.GetOf(c.Request.Context(), c.Param("id"), c.GetUint("user_id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o)
}

func (h *Handler) GetChecked(c *gin.Context) {
	o, err := h.orders.GetChecked(c.Request.Context(), c.Param("id"), c.GetUint("user_id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o)
}

func (h *Handler) GetCompared(c *gin.Context) {
	o, err := h.orders.Get(c.Request.Context(), c.Param("id"))
	if err != nil || o.UserID != c.GetUint("user_id") {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o)
}

type body struct {
	ID, Note string
	UserID   uint
}

func (h *Handler) GetForged(c *gin.Context) {
	var in body
	if c.ShouldBindJSON(&in) != nil || c.GetUint("user_id") == 0 {
		return
	}
	o, err := h.orders.GetOf(c.Request.Context(), in.ID, in.UserID) // want "models.Order is fetched by the id from the body and by an owner that the client sends too"
	if err == nil {
		c.JSON(http.StatusOK, o)
	}
}

func (h *Handler) Cancel(c *gin.Context) {
	if c.GetUint("user_id") == 0 || h.orders.Cancel(c.Request.Context(), c.Param("id")) != nil { // want "models.Order is changed by the id from the path"
		c.Status(http.StatusNotFound)
	}
}

func (h *Handler) CancelOf(c *gin.Context) {
	if h.orders.CancelOf(c.Request.Context(), c.Param("id"), c.GetUint("user_id")) != nil {
		c.Status(http.StatusNotFound)
	}
}

// CancelAsked asks for the caller's order before it cancels that.
func (h *Handler) CancelAsked(c *gin.Context) {
	if _, err := h.orders.GetOf(c.Request.Context(), c.Param("id"), c.GetUint("user_id")); err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	if h.orders.Cancel(c.Request.Context(), c.Param("id")) != nil {
		c.Status(http.StatusNotFound)
	}
}

// CancelLate asks too late.
func (h *Handler) CancelLate(c *gin.Context) {
	if h.orders.CancelLate(c.Request.Context(), c.Param("id"), c.GetUint("user_id")) != nil { // want "models.Order is changed by the id from the path"
		c.Status(http.StatusNotFound)
	}
}

func (h *Handler) Change(c *gin.Context) {
	var in body
	if c.ShouldBindJSON(&in) != nil {
		return
	}
	if h.orders.Change(c.Request.Context(), port.Change{ID: in.ID, UserID: c.GetUint("user_id"), Note: in.Note}) != nil {
		c.Status(http.StatusNotFound)
	}
}

func (h *Handler) ChangeForged(c *gin.Context) {
	var in body
	if c.ShouldBindJSON(&in) != nil || c.GetUint("user_id") == 0 {
		return
	}
	if h.orders.Change(c.Request.Context(), port.Change{ID: in.ID, UserID: in.UserID, Note: in.Note}) != nil { // want "models.Order is changed by the id from the body and by an owner that the client sends too"
		c.Status(http.StatusNotFound)
	}
}

func (h *Handler) Country(c *gin.Context) {
	o, err := h.orders.Country(c.Request.Context(), c.Param("id"))
	if err == nil && c.GetUint("user_id") != 0 {
		c.JSON(http.StatusOK, o)
	}
}

// ChangeOwn says whose after the body was read.
func (h *Handler) ChangeOwn(c *gin.Context) {
	var in port.Change
	id, ok := c.Get("id")
	if !ok || c.BindJSON(&in) != nil {
		return
	}
	in.UserID, _ = id.(uint)
	if h.orders.Change(c.Request.Context(), in) != nil || h.orders.Touch(c.Request.Context(), in) != nil {
		c.Status(http.StatusNotFound)
	}
}

// CancelAny is registered for administrators, as its path says.
func (h *Handler) CancelAny(c *gin.Context) {
	if c.GetUint("user_id") == 0 || h.orders.Cancel(c.Request.Context(), c.Param("id")) != nil {
		c.Status(http.StatusNotFound)
	}
}

// Ignored is meant to be.
func (h *Handler) Ignored(c *gin.Context) {
	//overshare:ignore unscopedquery -- whoever has the link may see it
	o, err := h.orders.Get(c.Request.Context(), c.Param("id"))
	if err == nil && c.GetUint("user_id") != 0 {
		c.JSON(http.StatusOK, o)
	}
}
