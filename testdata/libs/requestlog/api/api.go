// Package api reads credentials where every proxy and every access log sees them.
package api

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

func Stream(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("access_token") == "" {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func Reset(c *gin.Context) {
	if c.Query("password") == "" {
		c.Status(http.StatusBadRequest)
	}
}

// Callback is the address that a provider answered with, no request's.
func Callback(answer string) string {
	u, err := url.Parse(answer)
	if err != nil {
		return ""
	}
	return u.Query().Get("refresh_token")
}
