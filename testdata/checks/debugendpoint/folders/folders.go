// Package folders serves files.
package folders

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func serve() {
	m := http.NewServeMux()
	m.Handle("/", http.FileServer(http.Dir("/")))           // want "a file server serves ./.,"
	m.Handle("/files/", http.FileServer(http.Dir(".")))     // want "a file server serves ...,"
	m.Handle("/keys/", http.FileServer(http.Dir("./keys"))) // want "a file server serves"
	m.Handle("/assets/", http.FileServer(http.Dir("public")))
	r := gin.New()
	r.Static("/data", "/var/lib") // want "a file server serves"
	r.Static("/assets", "./assets")
	r.StaticFS("/all", http.Dir(".")) // want "a file server serves"
	e := echo.New()
	e.Static("/backups", "backups") // want "a file server serves"
	e.Static("/", "public")
}
