// Package helpers answers through functions of its own.
package helpers

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

func marshalled(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		return
	}
	w.Write(data)
}

func encode(v any) []byte {
	data, _ := json.Marshal(v)
	return data
}

type response struct {
	Data any    `json:"data"`
	Err  string `json:"err,omitempty"`
}

func ok(w http.ResponseWriter, v any) { writeJSON(w, http.StatusOK, response{Data: v}) }

type result[T any] struct{ Data T }

func okOf[T any](w http.ResponseWriter, v T) { writeJSON(w, http.StatusOK, result[T]{Data: v}) }

// present takes the model itself: what its callers cleared, they know.
func present(w http.ResponseWriter, u *models.User) { json.NewEncoder(w).Encode(u) }

type repo struct{ db *gorm.DB }

func (r repo) user() *models.User {
	u := new(models.User)
	r.db.First(u)
	return u
}

func (r repo) users() ([]models.User, error) {
	var us []models.User
	return us, r.db.Find(&us).Error
}

func (r repo) serve(w http.ResponseWriter) {
	u := r.user()
	writeJSON(w, 200, u)           // want `password hash.*sent to the client by \(\*json.Encoder\).Encode in helpers.writeJSON`
	writeJSON(w, 200, u.View())    //
	marshalled(w, u)               // want `password hash.*in helpers.marshalled`
	marshalled(w, u.View())        //
	ok(w, u)                       // want `password hash.*in helpers.ok`
	ok(w, u.View())                //
	okOf(w, u)                     // want `password hash`
	okOf(w, u.View())              //
	w.Write(encode(u))             // want `password hash`
	w.Write(encode(u.View()))      //
	present(w, u)                  // want `password hash.*in helpers.present`
	writeJSON(w, 200, &response{}) //

	safe := r.user()
	safe.Sanitize()
	present(w, safe)
	writeJSON(w, 200, safe)
}

// handler returns what a wrapper sends.
type handler[T any] func(c *gin.Context) (T, error)

func handle[T any](h handler[T]) gin.HandlerFunc {
	return func(c *gin.Context) {
		data, err := h(c)
		if err != nil {
			c.AbortWithStatus(http.StatusInternalServerError)
			return
		}
		c.JSON(http.StatusOK, result[T]{Data: data})
	}
}

func (r repo) routes(e *gin.Engine) {
	e.GET("/user", handle(r.getUser))
	e.GET("/view", handle(r.getView))
	e.GET("/users", handle(r.getUsers))
	e.GET("/cleared", handle(r.getCleared))
	e.GET("/pointers", handle(r.getPointers))
	e.GET("/half", handle(r.getHalf))
	e.GET("/any", handleAny(r.getAny))
}

func (r repo) getUser(c *gin.Context) (*models.User, error) {
	return r.user(), nil // want `password hash`
}

func (r repo) getView(c *gin.Context) (models.UserView, error) { return r.user().View(), nil }

func (r repo) getUsers(c *gin.Context) ([]models.User, error) {
	us, err := r.users()
	return us, err // want `password hash`
}

func (r repo) getCleared(c *gin.Context) ([]models.User, error) {
	us, err := r.users()
	for i := range us {
		us[i].PasswordHash = ""
		us[i].TOTPSecret = ""
	}
	return us, err
}

func (r repo) getPointers(c *gin.Context) ([]*models.User, error) {
	var us []*models.User
	err := r.db.Find(&us).Error
	for _, u := range us {
		u.Sanitize()
	}
	return us, err
}

func (r repo) getHalf(c *gin.Context) ([]*models.User, error) {
	var us []*models.User
	err := r.db.Find(&us).Error
	for _, u := range us {
		u.PasswordHash = ""
	}
	return us, err // want `TOTP secret`
}

func handleAny(h func(c *gin.Context) (any, error)) gin.HandlerFunc {
	return func(c *gin.Context) {
		if data, err := h(c); err == nil {
			c.JSON(http.StatusOK, gin.H{"data": data})
		}
	}
}

func (r repo) getAny(c *gin.Context) (any, error) {
	if c.Query("view") != "" {
		return r.user().View(), nil
	}
	return r.user(), nil // want `password hash`
}
