// Package intra has the request and the query in one function.
package intra

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
)

type api struct{ db *gorm.DB }

func userID(c *gin.Context) uint { return c.GetUint("userID") }

func (a *api) inline(c *gin.Context) {
	var o models.Order
	if err := a.db.First(&o, c.Param("id")).Error; err != nil { // want "models.Order is fetched by the id from the path with no predicate on user_id: any caller can read another's"
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) inlineOwned(c *gin.Context) {
	var o models.Order
	if err := a.db.First(&o, "id = ? AND user_id = ?", c.Param("id"), userID(c)).Error; err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) where(c *gin.Context) {
	id, _ := strconv.ParseUint(c.Param("id"), 10, 64)
	var o models.Order
	a.db.Where("id = ?", uint(id)).First(&o) // want "fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) whereOwned(c *gin.Context) {
	id, _ := strconv.ParseUint(c.Param("id"), 10, 64)
	var o models.Order
	a.db.Where("id = ?", uint(id)).Where("user_id = ?", userID(c)).First(&o)
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) structCondition(c *gin.Context) {
	id, _ := strconv.Atoi(c.Query("id"))
	var o models.Order
	a.db.Where(&models.Order{ID: uint(id)}).First(&o) // want "by the id from the query string"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) structConditionAlone(c *gin.Context) {
	id, _ := strconv.Atoi(c.Query("id"))
	var o models.Order
	a.db.Where(&models.Order{ID: uint(id), UserID: userID(c)}).First(&o)
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) mapCondition(c *gin.Context) {
	var o models.Order
	a.db.Where(map[string]any{"id": c.PostForm("id")}).First(&o) // want "by the id from the form"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) mapConditionOwned(c *gin.Context) {
	var o models.Order
	a.db.Where(map[string]any{"id": c.PostForm("id"), "user_id": userID(c)}).First(&o)
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) remove(c *gin.Context) {
	a.db.Delete(&models.Order{}, c.Param("id")) // want "deleted by the id from the path.*any caller can delete another's"
}

func (a *api) removeOwned(c *gin.Context) {
	a.db.Where("user_id = ?", userID(c)).Delete(&models.Order{}, c.Param("id"))
}

type noteRequest struct {
	ID     uint   `json:"id"`
	UserID uint   `json:"user_id"`
	Note   string `json:"note"`
}

func (a *api) update(c *gin.Context) {
	var req noteRequest
	if c.ShouldBindJSON(&req) != nil {
		return
	}
	a.db.Model(&models.Order{}).Where("id = ?", req.ID).Update("note", req.Note) // want "changed by the id from the body"
}

func (a *api) updateOwned(c *gin.Context) {
	var req noteRequest
	if c.ShouldBindJSON(&req) != nil {
		return
	}
	a.db.Model(&models.Order{}).Where("id = ? AND user_id = ?", req.ID, userID(c)).Update("note", req.Note)
}

func (a *api) forged(c *gin.Context) {
	var req noteRequest
	if c.ShouldBindJSON(&req) != nil {
		return
	}
	a.db.Model(&models.Order{}).Where("id = ? AND user_id = ?", req.ID, req.UserID).Update("note", req.Note) // want "by the id from the body and by an owner that the client sends too"
}

func (a *api) save(c *gin.Context) {
	var o models.Order
	if c.ShouldBindJSON(&o) != nil {
		return
	}
	o.UserID = userID(c)
	a.db.Save(&o) // want "changed by the id from the body"
}

func (a *api) saveLoaded(c *gin.Context) {
	var o models.Order
	if a.db.Where("user_id = ?", userID(c)).First(&o, c.Param("id")).Error != nil {
		return
	}
	o.Note = c.PostForm("note")
	a.db.Save(&o)
}

func (a *api) compared(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if o.UserID != userID(c) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) comparedForNothing(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	if o.UserID != userID(c) {
		println("mismatch")
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) comparedWithConstant(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	if o.Version != 3 || o.Paid() {
		c.Status(http.StatusConflict)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) comparedWithBody(c *gin.Context) {
	var req noteRequest
	if c.ShouldBindJSON(&req) != nil {
		return
	}
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	if o.Note != req.Note {
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) comparedOrAdmin(c *gin.Context, admin bool) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if !admin && o.UserID != userID(c) {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) method(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if !o.BelongsTo(userID(c)) {
		c.Status(http.StatusNotFound)
		return
	}
	a.db.Delete(&o, c.Param("id"))
}

func (a *api) methodDropped(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path"
	_ = o.BelongsTo(userID(c))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) tooLate(c *gin.Context) {
	var o models.Order
	a.db.Delete(&o, c.Param("id")) // want "deleted by the id from the path"
	a.db.Unscoped().Where("user_id > 0").First(&o)
	if o.UserID != userID(c) {
		c.Status(http.StatusNotFound)
		return
	}
	c.Status(http.StatusOK)
}

func (a *api) exempted(c *gin.Context, admin bool) {
	q := a.db.Where("id = ?", c.Param("id"))
	if !admin {
		q = q.Where("user_id = ?", userID(c))
	}
	var o models.Order
	q.First(&o)
	c.JSON(http.StatusOK, o.Note)
}

func owned(user uint) func(*gorm.DB) *gorm.DB {
	return func(db *gorm.DB) *gorm.DB { return db.Where("user_id = ?", user) }
}

func latest(db *gorm.DB) *gorm.DB { return db.Order("id DESC") }

func (a *api) scopes(c *gin.Context) {
	var o models.Order
	a.db.Scopes(owned(userID(c))).First(&o, c.Param("id"))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) scopesOther(c *gin.Context) {
	var o models.Order
	a.db.Scopes(latest).First(&o, c.Param("id")) // want "fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) mine(c *gin.Context) *gorm.DB { return a.db.Where("user_id = ?", userID(c)) }

func (a *api) handle(c *gin.Context) {
	var o models.Order
	a.mine(c).First(&o, c.Param("id"))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) raw(c *gin.Context) {
	var o models.Order
	a.db.Raw("SELECT * FROM orders WHERE id = ?", c.Param("id")).Scan(&o) // want "fetched by the id from the path"
	a.db.Exec("UPDATE orders SET note = ? WHERE id = ? AND user_id = ?", c.PostForm("note"), c.Param("order"), userID(c))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) notOwned(c *gin.Context) {
	var k models.Country
	a.db.First(&k, c.Param("id"))
	c.JSON(http.StatusOK, k)
}

func (a *api) self(c *gin.Context) {
	var o models.Order
	a.db.First(&o, userID(c))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) token(c *gin.Context) {
	var o models.Order
	a.db.First(&o, "token = ?", c.Param("token"))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) transaction(c *gin.Context) error {
	id := c.Param("id")
	return a.db.Transaction(func(tx *gorm.DB) error {
		return tx.Delete(&models.Order{}, id).Error // want "deleted by the id from the path"
	})
}

func (a *api) admin(c *gin.Context) {
	if !isAdmin(c) {
		c.Status(http.StatusForbidden)
		return
	}
	var o models.Order
	a.db.First(&o, c.Param("id"))
	c.JSON(http.StatusOK, o.Note)
}

func isAdmin(c *gin.Context) bool { return c.GetBool("admin") }

func (a *api) parent(c *gin.Context) {
	var p models.Project
	if a.db.First(&p, "id = ? AND owner_id = ?", c.Param("project"), userID(c)).Error != nil {
		return
	}
	a.db.Delete(&models.Order{}, "id = ? AND project_id = ?", c.Param("id"), p.ID)
	a.db.Delete(&models.Order{}, c.Param("other")) // want "deleted by the id from the path"
}

func (a *api) fresh(db *gorm.DB) *gorm.DB { return db.Where("created_at > ?", 0) }

func (a *api) throughHelper(c *gin.Context) {
	var o models.Order
	a.fresh(a.db.Where("id = ?", c.Param("id"))).Find(&o) // want "fetched by the id from the path"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) throughHelperOwned(c *gin.Context) {
	var o models.Order
	a.fresh(a.db.Where("id = ? AND user_id = ?", c.Param("id"), userID(c))).Find(&o)
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) byKey(id string) (*models.Order, error) {
	var o models.Order
	err := a.db.First(&o, "id = ?", id).Error
	if strconv.Itoa(int(o.ID)) == id {
		return &o, err
	}
	return nil, err
}

// That a record is the one that was asked for says nothing of whose it is.
func (a *api) keyCompared(c *gin.Context) {
	o, _ := a.byKey(c.Param("id")) // want "fetched by the id from the path"
	c.JSON(http.StatusOK, o)
}

func withID(c *gin.Context, f func(id uint)) {
	id, err := strconv.ParseUint(c.Param("id"), 10, 64)
	if err != nil {
		return
	}
	f(uint(id))
}

func (a *api) callback(c *gin.Context) {
	withID(c, func(id uint) { // want "deleted by the id from the path"
		a.db.Delete(&models.Order{}, id)
	})
}

func (a *api) callbackOwned(c *gin.Context) {
	withID(c, func(id uint) {
		var o models.Order
		a.db.First(&o, id)
		if o.UserID == userID(c) {
			a.db.Delete(&models.Order{}, id)
		}
	})
}

// Who may go to a project is decided where the route is registered.
func (a *api) addressed(c *gin.Context) {
	var o models.Order
	a.db.First(&o, "id = ? AND project_id = ?", c.Param("id"), c.Param("project"))
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) notAddressed(c *gin.Context) {
	var o models.Order
	a.db.First(&o, "id = ? AND project_id = ?", c.Param("id"), c.Query("project")) // want "by the id from the path and by an owner that the client sends too"
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) errorOnMismatch(c *gin.Context) {
	var o models.Order
	err := a.db.First(&o, c.Param("id")).Error
	if err == nil && o.UserID != userID(c) {
		err = gorm.ErrRecordNotFound
	}
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

// A Project is the one in the request's path.
type project struct {
	ID    uint
	level int
}

func (p *project) IsAdmin() bool { return p.level > 1 }

func (a *api) roleElsewhere(c *gin.Context, p *project) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "fetched by the id from the path and who passes \\(\\*intra.project\\).IsAdmin need not administer what it belongs to"
	if o.UserID != userID(c) && !p.IsAdmin() {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) roleElsewhereFirst(c *gin.Context, p *project) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "who passes .* need not administer what it belongs to"
	if p.IsAdmin() || o.UserID == userID(c) {
		c.JSON(http.StatusOK, o.Note)
	}
}

func (a *api) roleInItsProject(c *gin.Context, p *project) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if o.ProjectID != p.ID {
		c.Status(http.StatusNotFound)
		return
	}
	if o.UserID != userID(c) && !p.IsAdmin() {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) roleWhereItIsSought(c *gin.Context, p *project) {
	var o models.Order
	a.db.First(&o, "id = ? AND project_id = ?", c.Param("id"), p.ID)
	if o.UserID != userID(c) && !p.IsAdmin() {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) projectOf(o models.Order) *project { return &project{ID: o.ProjectID} }

func (a *api) roleInTheOrdersProject(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if p := a.projectOf(o); o.UserID != userID(c) && !p.IsAdmin() {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

// A clerk is who asks.
type clerk struct{ level int }

func (u *clerk) IsAdmin() bool { return u.level > 1 }

func (a *api) roleEverywhere(c *gin.Context, u *clerk) {
	var o models.Order
	a.db.First(&o, c.Param("id"))
	if o.UserID != userID(c) && !u.IsAdmin() {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

// load reads the id and makes sure of the order: whoever calls it need not.
func (a *api) load(c *gin.Context) *models.Order {
	o := &models.Order{UserID: userID(c)}
	id, _ := strconv.Atoi(c.Param("id"))
	o.ID = uint(id)
	if a.db.Where(o).First(o).Error != nil {
		return nil
	}
	return o
}

func (a *api) changeLoaded(c *gin.Context) {
	if o := a.load(c); o != nil {
		o.Note = c.Query("note")
		a.db.Where("id = ?", o.ID).Updates(o)
	}
}

// loadAny makes sure of nothing.
func (a *api) loadAny(c *gin.Context) *models.Order {
	var o models.Order
	id, _ := strconv.Atoi(c.Param("id"))
	if a.db.First(&o, id).Error != nil { // want "fetched by the id from the path"
		return nil
	}
	return &o
}

func (a *api) changeAny(c *gin.Context) {
	if o := a.loadAny(c); o != nil {
		o.Note = c.Query("note")
		a.db.Where("id = ?", o.ID).Updates(o)
	}
}

// change loads the order and saves it, whoever asks.
func (a *api) change(id uint, note string) (*models.Order, error) {
	var o models.Order
	if err := a.db.First(&o, id).Error; err != nil {
		return nil, err
	}
	o.Note = note
	return &o, a.db.Save(&o).Error
}

// That it was somebody else's is found out when it has been changed.
func (a *api) changedFirst(c *gin.Context) {
	id, _ := strconv.Atoi(c.Param("id"))
	o, err := a.change(uint(id), c.Query("note")) // want "models.Order is changed by the id from the path"
	if err != nil || o.UserID != userID(c) {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

// changeOf does so only if it is the user's.
func (a *api) changeOf(id, user uint, note string) (*models.Order, error) {
	var o models.Order
	if err := a.db.First(&o, id).Error; err != nil {
		return nil, err
	}
	if o.UserID != user {
		return nil, gorm.ErrRecordNotFound
	}
	o.Note = note
	return &o, a.db.Save(&o).Error
}

func (a *api) checkedFirst(c *gin.Context) {
	id, _ := strconv.Atoi(c.Param("id"))
	o, err := a.changeOf(uint(id), userID(c), c.Query("note"))
	if err != nil {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, o.Note)
}

func (a *api) savedBeforeCheck(c *gin.Context) {
	var o models.Order
	a.db.First(&o, c.Param("id")) // want "models.Order is changed by the id from the path"
	o.Note = c.Query("note")
	a.db.Save(&o)
	if o.UserID != userID(c) {
		c.Status(http.StatusForbidden)
		return
	}
	c.Status(http.StatusOK)
}
