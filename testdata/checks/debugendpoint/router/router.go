// Package router mounts profilers.
package router

import (
	"expvar"
	"net/http"
	"net/http/pprof"
	"os"

	"github.com/beego/beego"
	ginpprof "github.com/gin-contrib/pprof"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/gofiber/fiber/v2"
	fiberpprof "github.com/gofiber/fiber/v2/middleware/pprof"
	fiber3 "github.com/gofiber/fiber/v3"
	fiber3pprof "github.com/gofiber/fiber/v3/middleware/pprof"
	"github.com/gorilla/mux"
	echopprof "github.com/labstack/echo-contrib/pprof"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
)

func list(http.ResponseWriter, *http.Request) {}

func public() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/patients", list)
	m.HandleFunc("/debug/pprof/", pprof.Index) // want "pprof.Index is on a router that serves the public"
	m.Handle("/debug/vars", expvar.Handler())  // want "expvar.Handler is on a router that serves the public"
	return m
}

// separate serves nothing but what operators ask for.
func separate() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/healthz", list)
	m.HandleFunc("/debug/pprof/", pprof.Index)
	m.Handle("/debug/vars", expvar.Handler())
	return m
}

func onDemand() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/patients", list)
	if os.Getenv("PPROF") != "" {
		m.HandleFunc("/debug/pprof/", pprof.Index)
	}
	return m
}

func eitherWay(a, b bool) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/patients", list)
	if a || b {
		m.HandleFunc("/debug/pprof/", pprof.Index)
	}
	return m
}

func withGorilla() http.Handler {
	r := mux.NewRouter()
	r.PathPrefix("/debug/pprof/").Handler(http.DefaultServeMux) // want "http.DefaultServeMux under /debug/pprof is on a router that serves the public"
	r.HandleFunc("/patients", list)
	return r
}

func withChi() http.Handler {
	r := chi.NewRouter()
	r.Get("/patients", list)
	r.Mount("/debug", middleware.Profiler()) // want "middleware.Profiler is on a router that serves the public"
	return r
}

func withChiForAdmins() http.Handler {
	r := chi.NewRouter()
	r.Get("/patients", list)
	r.With(middleware.BasicAuth("clinic", nil)).Mount("/debug", middleware.Profiler())
	return r
}

func show(*gin.Context) {}

func withGin() http.Handler {
	r := gin.New()
	r.GET("/patients", show)
	ginpprof.Register(r) // want "pprof.Register is on a router that serves the public"
	return r
}

func withGinForAdmins() http.Handler {
	r := gin.New()
	r.GET("/patients", show)
	ginpprof.RouteRegister(r.Group("/ops", gin.BasicAuth(gin.Accounts{})))
	return r
}

func withGinByHand() http.Handler {
	r := gin.New()
	r.GET("/patients", show)
	r.GET("/debug/pprof/*any", gin.WrapH(http.DefaultServeMux)) // want "/debug/pprof.* is on a router that serves the public"
	return r
}

func withEcho() *echo.Echo {
	e := echo.New()
	e.GET("/patients", func(c echo.Context) error { return nil })
	echopprof.Register(e) // want "pprof.Register is on a router that serves the public"
	return e
}

func withFiber() *fiber.App {
	app := fiber.New()
	app.Get("/patients", func(*fiber.Ctx) error { return nil })
	app.Use(fiberpprof.New()) // want "pprof.New is on a router that serves the public"
	return app
}

func withEcho5() *echo5.Echo {
	e := echo5.New()
	e.GET("/patients", func(*echo5.Context) error { return nil })
	e.GET("/debug/pprof/*", echo5.WrapHandler(http.DefaultServeMux)) // want "is on a router that serves the public"
	return e
}

func withFiber3() *fiber3.App {
	app := fiber3.New()
	app.Get("/patients", func(fiber3.Ctx) error { return nil })
	app.Use(fiber3pprof.New()) // want "pprof.New is on a router that serves the public"
	return app
}

func withFiber3OnDemand() *fiber3.App {
	app := fiber3.New()
	app.Get("/patients", func(fiber3.Ctx) error { return nil })
	if os.Getenv("PPROF") != "" {
		app.Use(fiber3pprof.New())
	}
	return app
}

func withBeego() {
	beego.Handler("/patients", http.HandlerFunc(list))
	beego.Handler("/debug/pprof/", http.HandlerFunc(pprof.Index)) // want "pprof.Index is on a router that serves the public"
}

type server struct {
	router *http.ServeMux
	debug  bool
}

func (s *server) routes() { s.router.HandleFunc("/patients", list) }

func (s *server) profile() {
	s.router.HandleFunc("/debug/pprof/heap", pprof.Index)
}

// profileIfAsked is the only one to call profile.
func (s *server) profileIfAsked() {
	if s.debug {
		s.profile()
	}
}

// startIfEnabled starts a whole server, whose profiler nobody asked for.
func startIfEnabled(enabled bool, m *http.ServeMux) http.Handler {
	if !enabled {
		return nil
	}
	return start(m)
}

func start(m *http.ServeMux) http.Handler {
	r := chi.NewRouter()
	r.Handle("/debug/pprof/*", m) // want "/debug/pprof.* is on a router that serves the public"
	r.Get("/*", list)
	return r
}

// given gets its mux from somebody else.
func given(router chi.Router, m *http.ServeMux) {
	router.Handle("/debug/pprof/*", m) // want "/debug/pprof.* is on a router that serves the public"
}
