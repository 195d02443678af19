// Package folders serves files.
package folders

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func serve() {
	m := http.NewServeMux()
	m.Handle("/", http.FileServer(http.Dir("/")))           // want "a file server serves ./.,"
	m.Handle("/files/", http.FileServer(http.Dir(".")))     // want "a file server serves ...,"
	m.Handle("/keys/", http.FileServer(http.Dir("./keys"))) // want "a file server serves"
	m.Handle("/assets/", http.FileServer(http.Dir("public")))
	m.Handle("/home/", http.FileServerFS(os.DirFS("/home")))    // want "a file server serves ./home.,"
	m.Handle("/here/", http.FileServer(http.FS(os.DirFS(".")))) // want "a file server serves ...,"
	m.Handle("/db/", http.FileServer(http.Dir("data/db")))      // want "a file server serves .data/db.,"
	m.Handle("/images/", http.FileServerFS(os.DirFS("public/images")))
	r := gin.New()
	r.Static("/data", "/var/lib") // want "a file server serves"
	r.Static("/assets", "./assets")
	r.StaticFS("/all", http.Dir(".")) // want "a file server serves"
	e := echo.New()
	e.Static("/backups", "backups") // want "a file server serves"
	e.Static("/", "public")
}
