// Package routes registers handlers with and without a client certificate.
package routes

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
)

func requireCertificate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
			http.Error(w, "certificate required", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func list(http.ResponseWriter, *http.Request)   {}
func remove(http.ResponseWriter, *http.Request) {}
func health(http.ResponseWriter, *http.Request) {}

func mixed() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /patients", requireCertificate(list))
	mux.HandleFunc("DELETE /patients/{id}", remove) // want "route /patients/.id. asks for no client certificate, though /patients of the same router does"
	mux.HandleFunc("GET /health", health)
	return mux
}

func all() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /patients", requireCertificate(list))
	mux.HandleFunc("DELETE /patients/{id}", requireCertificate(remove))
	mux.HandleFunc("GET /health", health)
	return mux
}

func withChi() http.Handler {
	r := chi.NewRouter()
	r.Get("/rooms", requireCertificate(list))
	r.Delete("/rooms/{id}", remove) // want "route /rooms/.id. asks for no client certificate"
	return r
}

// byMethod names the method first: what these routes have in common is no resource.
func byMethod() http.Handler {
	r := chi.NewRouter()
	r.MethodFunc("GET", "/rooms", requireCertificate(list))
	r.MethodFunc("GET", "/version", health)
	r.MethodFunc("GET", "/rooms/{id}", list) // want "route /rooms/.id. asks for no client certificate"
	return r
}

func needsCertificate(c *gin.Context) {
	if c.Request.TLS == nil || len(c.Request.TLS.VerifiedChains) == 0 {
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func show(*gin.Context) {}

func withGin() http.Handler {
	r := gin.New()
	r.GET("/rooms", needsCertificate, show)
	r.PUT("/rooms/:id", show) // want "route /rooms/:id asks for no client certificate"
	return r
}

func withGinForAll() http.Handler {
	r := gin.New()
	r.Use(needsCertificate)
	r.GET("/rooms", needsCertificate, show)
	r.PUT("/rooms/:id", show)
	return r
}
