package intra

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.test/checks/unscopedquery/models"
)

// A join may say whose the records are.
func (a *api) joined(c *gin.Context) {
	var o models.Order
	a.db.Joins("JOIN projects ON projects.id = orders.project_id AND orders.user_id = ?", userID(c)).Where("orders.id = ?", c.Param("id")).First(&o)
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) joinedAll(c *gin.Context) {
	var o models.Order
	a.db.Joins("JOIN projects ON projects.id = orders.project_id").Where("orders.id = ?", c.Param("id")).First(&o) // want "fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

// A column may be named apart from its values.
func (s *invoices) xormIn(w http.ResponseWriter, r *http.Request) {
	own := new(models.Order)
	s.eng.In("id", r.PathValue("id")).And("user_id = ?", caller(r)).Get(own)
	fmt.Fprint(w, own.Note)
}
