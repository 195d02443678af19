// Package access logs who asked for what.
package access

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/handlers"
)

// An access log has the target of each request, with its query; that is what it is for.
func access(h http.Handler) http.Handler { return handlers.CombinedLoggingHandler(os.Stdout, h) }

func accessOfGin() *gin.Engine {
	r := gin.New()
	r.Use(gin.Logger())
	return r
}
