package frameworks

import (
	"errors"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

func (s store) ginGet(c *gin.Context) {
	_, err := s.load(c, c.Param("id"))
	if err == nil {
		return
	}
	if errors.Is(err, errNoUser) {
		c.JSON(http.StatusNotFound, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) // want "database error \\(from DB.Error\\).*\\(\\*gin.Context\\).JSON"
	c.JSON(http.StatusInternalServerError, gin.H{"error": "internal"})

	c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": err.Error()}) // want "database error.*AbortWithStatusJSON"
	c.AbortWithStatus(http.StatusInternalServerError)

	c.String(http.StatusInternalServerError, "failed: %v", err) // want "database error.*\\(\\*gin.Context\\).String"
	c.String(http.StatusInternalServerError, "failed: %T", err)

	c.XML(http.StatusInternalServerError, failure{Text: err.Error()})  // want "database error.*\\(\\*gin.Context\\).XML"
	c.XML(http.StatusInternalServerError, gin.H{"error": err.Error()}) // want "database error.*\\(\\*gin.Context\\).XML"
	c.XML(http.StatusInternalServerError, gin.H{"error": "internal"})
	c.HTML(http.StatusInternalServerError, "error", gin.H{"error": err.Error()}) // want "database error.*\\(\\*gin.Context\\).HTML"
	c.HTML(http.StatusInternalServerError, "error", gin.H{"error": "internal"})

	_ = c.Error(err)
	_ = c.AbortWithError(http.StatusInternalServerError, err)
	slog.Error("load", "err", err)
}

func ginBind(c *gin.Context) {
	var u User
	if err := c.ShouldBindJSON(&u); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
	}
}

// ginErrors answers for all handlers: what they left with c.Error goes to the client here.
func ginErrors(c *gin.Context) {
	c.Next()
	if len(c.Errors) > 0 {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "internal"})
	}
}

func ginRecovery(c *gin.Context) {
	defer func() {
		if p := recover(); p != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": p}) // want "^panic \\(from recover\\).*\\(\\*gin.Context\\).JSON"
			c.JSON(http.StatusInternalServerError, gin.H{"error": "internal"})
		}
	}()
	c.Next()
}
