// Package requestlog has middlewares that log requests before a handler sees them, in a program that takes
// credentials in the query. Package quiet has the same middlewares in one that does not.
package requestlog

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/gorilla/handlers"
	"github.com/labstack/echo/v4"
	echomw "github.com/labstack/echo/v4/middleware"
	"github.com/rs/zerolog/hlog"

	"github.com/oversharelint/overshare/testdata/libs/requestlog/api"
)

func chiLogged() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.Logger) // want `access token \(query parameter "access_token"\) is written to the log by middleware.Logger, which logs the query of each request`
	r.Get("/stream", api.Stream)
	return r
}

func chiFormatted() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.RequestLogger(nil))
	r.Get("/stream", api.Stream)
	return r
}

func ginLogged() *gin.Engine {
	r := gin.Default() // want "is written to the log by gin.Default, which logs the query of each request"
	r.GET("/reset", api.Reset)
	return r
}

func ginUsed() *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery(), gin.Logger()) // want "is written to the log by gin.Logger"
	r.GET("/reset", api.Reset)
	return r
}

func ginFormatted() *gin.Engine {
	r := gin.New()
	r.Use(gin.LoggerWithFormatter(func(p gin.LogFormatterParams) string { return p.Method }))
	r.GET("/reset", api.Reset)
	return r
}

func echoLogged() *echo.Echo {
	e := echo.New()
	e.Use(echomw.Logger()) // want "is written to the log by middleware.Logger"
	return e
}

func echoFormatted() *echo.Echo {
	e := echo.New()
	e.Use(echomw.LoggerWithConfig(echomw.LoggerConfig{Format: "${method} ${path}\n"}))
	return e
}

func gorillaLogged(mux http.Handler) http.Handler {
	return handlers.CombinedLoggingHandler(os.Stdout, mux) // want "is written to the log by handlers.CombinedLoggingHandler"
}

func zerologged(h http.Handler) http.Handler {
	h = hlog.URLHandler("url")(h)                            // want "is written to the log by hlog.URLHandler"
	h = hlog.CustomHeaderHandler("auth", "Authorization")(h) // want `\(header "Authorization"\) is written to the log by hlog.CustomHeaderHandler`
	return hlog.CustomHeaderHandler("language", "Accept-Language")(h)
}
