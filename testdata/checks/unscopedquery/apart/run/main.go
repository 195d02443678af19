// Command run puts the layers together: only here handlers, service and store meet.
package main

import (
	"log"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/unscopedquery/apart/api"
	"example.test/checks/unscopedquery/apart/rows"
	"example.test/checks/unscopedquery/apart/service"
)

func requireAuth(c *gin.Context) { c.Set("user_id", uint(1)) }

func main() {
	h := api.New(service.New(&rows.Store{DB: &gorm.DB{}}))
	r := gin.New()
	own := r.Group("/", requireAuth)
	own.GET("/orders/:id", h.Get)
	staff := own.Group("/admin")
	staff.DELETE("/orders/:id", h.CancelAny)
	if err := r.Run(); err != nil {
		log.Fatal(err)
	}
}
