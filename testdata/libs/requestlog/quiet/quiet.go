// Package quiet logs requests whose queries hold no secret.
package quiet

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/gorilla/handlers"
)

func chiLogged() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.Logger)
	r.Get("/orders", list)
	return handlers.CombinedLoggingHandler(os.Stdout, r)
}

func ginLogged() *gin.Engine {
	r := gin.Default()
	r.GET("/orders", func(c *gin.Context) {
		if c.Query("page_token") == "" || c.PostForm("password") == "" {
			c.Status(http.StatusBadRequest)
		}
	})
	return r
}

func list(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("page") == "" || r.Header.Get("Authorization") == "" {
		w.WriteHeader(http.StatusBadRequest)
	}
}
