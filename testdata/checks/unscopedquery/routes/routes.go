// Package routes says who gets to a handler where it registers it.
package routes

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

type api struct{ db *gorm.DB }

func (a *api) requireAuth(c *gin.Context) {
	id := c.GetHeader("Authorization")
	if id == "" {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("user_id", id)
	c.Next()
}

func (a *api) staffOnly(c *gin.Context) {
	if c.GetString("role") != "admin" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

// orderOfCaller loads the order in the path and makes sure of it.
func (a *api) orderOfCaller(c *gin.Context) {
	var o models.Order
	if a.db.First(&o, "id = ? AND user_id = ?", c.Param("order"), c.GetString("user_id")).Error != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.Next()
}

// requireRole is told which.
func requireRole(roles ...string) gin.HandlerFunc {
	return func(c *gin.Context) {
		for _, r := range roles {
			if c.GetString("role") == r {
				c.Next()
				return
			}
		}
		c.AbortWithStatus(http.StatusForbidden)
	}
}

// Gin registers by groups, and by lists of what runs before a handler.
func (a *api) Gin() {
	r := gin.New()
	r.GET("/shared/:id", a.public)
	users := r.Group("/api", a.requireAuth)
	users.GET("/orders/:id", a.known)
	users.DELETE("/orders/:order", a.orderOfCaller, a.checkedBefore)
	users.DELETE("/orders/:order/items/:item", a.orderOfCaller, a.checkedAnother)
	users.PATCH("/orders/:id", requireRole("customer"), a.role)
	users.PUT("/orders/:id", requireRole("admin"), a.administrator)
	staff := r.Group("/staff")
	staff.Use(a.requireAuth, a.staffOnly)
	staff.GET("/orders/:id", a.administered)
	a.mount(users)
	a.everywhere(r.Group("/both"))
	a.shared(staff)
	a.shared(users)
}

// shared is handed two groups.
func (a *api) shared(g *gin.RouterGroup) {
	g.GET("/shared/:id", a.forBoth)
}

// mount is handed a group.
func (a *api) mount(g *gin.RouterGroup) {
	g.GET("/mounted/:id", a.mounted)
}

func (a *api) everywhere(g *gin.RouterGroup) {
	g.GET("/one/:id", a.requireAuth, a.staffOnly, a.twice)
	g.GET("/two/:id", a.requireAuth, a.twice)
}

// Administrators get here, and users.
func (a *api) forBoth(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "models.Order is fetched by the id from the path"
	c.JSON(http.StatusOK, gin.H{"note": o.Note, "for": c.GetString("user_id")})
}

// Anybody may look: whose it is does not matter, for all that is known.
func (a *api) public(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	c.JSON(http.StatusOK, o.Note)
}

// Who calls is known, and asked for nothing.
func (a *api) known(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "models.Order is fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) checkedBefore(c *gin.Context) {
	a.db.Delete(&models.Order{}, c.Param("order"))
}

func (a *api) checkedAnother(c *gin.Context) {
	a.db.Delete(&models.Order{}, c.Param("item")) // want "models.Order is deleted by the id from the path"
}

// A customer may change orders, and which is not asked.
func (a *api) role(c *gin.Context) {
	a.db.Model(&models.Order{}).Where("id = ?", c.Param("id")).Update("note", c.Query("note")) // want "models.Order is changed by the id from the path"
}

func (a *api) administrator(c *gin.Context) {
	a.db.Model(&models.Order{}).Where("id = ?", c.Param("id")).Update("note", c.Query("note"))
}

func (a *api) administered(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) mounted(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "models.Order is fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

// One of two ways here is open.
func (a *api) twice(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "models.Order is fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

func jwtAuth(next http.Handler) http.Handler { return next }

func adminOnly(next http.Handler) http.Handler { return next }

// Chi registers by functions that set a group up.
func (a *api) Chi() {
	r := chi.NewRouter()
	r.Route("/orders", func(r chi.Router) {
		r.Use(jwtAuth)
		r.Get("/{id}", a.chiKnown)
		r.Group(func(r chi.Router) {
			r.Use(adminOnly)
			r.Delete("/{id}", a.chiAdmin)
		})
		r.With(adminOnly).Put("/{id}", a.chiWith)
	})
	r.Get("/shared/{id}", a.chiPublic)
}

func (a *api) chiKnown(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, chi.URLParam(r, "id")) // want "models.Order is deleted by the id from the path"
}

func (a *api) chiAdmin(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, chi.URLParam(r, "id"))
}

func (a *api) chiWith(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, chi.URLParam(r, "id"))
}

func (a *api) chiPublic(w http.ResponseWriter, r *http.Request) {
	var o models.Order
	a.db.First(&o, chi.URLParam(r, "id"))
	w.Write([]byte(o.Note))
}

// Mux wraps each handler, and guards a whole sub-router.
func (a *api) Mux(r *mux.Router) {
	r.Handle("/orders/{id}", jwtAuth(http.HandlerFunc(a.muxKnown))).Methods(http.MethodDelete)
	r.Handle("/orders/{id}/all", jwtAuth(adminOnly(http.HandlerFunc(a.muxAdmin))))
	sub := r.PathPrefix("/staff").Subrouter()
	sub.Use(adminOnly)
	sub.HandleFunc("/orders/{id}", a.muxSub)
}

func (a *api) muxKnown(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, mux.Vars(r)["id"]) // want "models.Order is deleted by the id from the path"
}

func (a *api) muxAdmin(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, mux.Vars(r)["id"])
}

func (a *api) muxSub(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, mux.Vars(r)["id"])
}

func echoAuth(next echo.HandlerFunc) echo.HandlerFunc { return next }

func echoAdmin(next echo.HandlerFunc) echo.HandlerFunc { return next }

// Echo has the handler first and what wraps it behind.
func (a *api) Echo(e *echo.Echo) {
	g := e.Group("/api", echoAuth)
	g.DELETE("/orders/:id", a.echoKnown)
	g.PUT("/orders/:id", a.echoAdmin, echoAdmin)
}

func (a *api) echoKnown(c echo.Context) error {
	return a.db.Delete(&models.Order{}, c.Param("id")).Error // want "models.Order is deleted by the id from the path"
}

func (a *api) echoAdmin(c echo.Context) error {
	return a.db.Delete(&models.Order{}, c.Param("id")).Error
}

func fiberAuth(c *fiber.Ctx) error { return c.Next() }

func fiberAdmin(c *fiber.Ctx) error { return c.Next() }

// Fiber lists them.
func (a *api) Fiber(app *fiber.App) {
	v1 := app.Group("/v1", fiberAuth)
	v1.Delete("/orders/:id", a.fiberKnown)
	v1.Put("/orders/:id", fiberAdmin, a.fiberAdmin)
}

func (a *api) fiberKnown(c *fiber.Ctx) error {
	return a.db.Delete(&models.Order{}, c.Params("id")).Error // want "models.Order is deleted by the id from the path" "database error .* fiber.s error handler"
}

func (a *api) fiberAdmin(c *fiber.Ctx) error {
	return a.db.Delete(&models.Order{}, c.Params("id")).Error // want "database error .* fiber.s error handler"
}

func (a *api) staff(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, r.PathValue("id"))
}

func (a *api) plain(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, r.PathValue("id")) // want "models.Order is deleted by the id from the path"
}

// ServeMux has patterns with methods.
func (a *api) ServeMux(m *http.ServeMux) {
	m.Handle("DELETE /staff/orders/{id}", adminOnly(http.HandlerFunc(a.staff)))
	m.Handle("DELETE /orders/{id}", jwtAuth(http.HandlerFunc(a.plain)))
}

// dropFor makes what answers each request, and hands the request on.
func dropFor(c *gin.Context) { drop(c, &api{}) }

func drop(c *gin.Context, a *api) {
	a.db.Delete(&models.Order{}, c.Param("id")) // want "models.Order is deleted by the id from the path"
}

func dropAny(c *gin.Context, a *api) {
	a.db.Delete(&models.Order{}, c.Param("id"))
}

func requireAdmin(next http.HandlerFunc) http.HandlerFunc { return next }

func requireLogin(next http.HandlerFunc) http.HandlerFunc { return next }

func chain(list ...func(http.HandlerFunc) http.HandlerFunc) func(http.HandlerFunc) http.HandlerFunc {
	return func(h http.HandlerFunc) http.HandlerFunc {
		for _, m := range list {
			h = m(h)
		}
		return h
	}
}

func (a *api) chained(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, mux.Vars(r)["id"])
}

func (a *api) chainedOpen(w http.ResponseWriter, r *http.Request) {
	a.db.Delete(&models.Order{}, mux.Vars(r)["id"]) // want "models.Order is deleted by the id from the path"
}

// Chains registers what is wrapped in what a function makes of middlewares.
func Chains(r *mux.Router, a *api) {
	r.HandleFunc("/chained/{id}", chain(requireLogin, requireAdmin)(a.chained))
	r.HandleFunc("/chained/open/{id}", chain(requireLogin)(a.chainedOpen))
}

// Handed registers functions that hand the request on, on a group that Use returns.
func Handed(r *gin.Engine, a *api) {
	own := r.Group("/handed").Use(a.requireAuth)
	own.DELETE("/:id", dropFor)
	staff := r.Group("/handed/admin").Use(a.requireAuth)
	staff.DELETE("/:id", func(c *gin.Context) { dropAny(c, a) })
}
