// Package orm saves what binders filled.
package orm

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/render"
	fiber2 "github.com/gofiber/fiber/v2"
	"github.com/jmoiron/sqlx"
	echo4 "github.com/labstack/echo/v4"
	"github.com/uptrace/bun"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"gorm.io/gorm"
	"xorm.io/xorm"

	"example.test/checks/massassign/models"
)

type server struct {
	db *gorm.DB
	x  *xorm.Engine
	s  *sqlx.DB
	b  *bun.DB
	m  *mongo.Collection
}

func (s server) create(c *gin.Context) {
	var u models.User
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	s.db.Create(&u) // want "role or permission \\(field Role of models.User, gorm tags, bound by \\(\\*gin.Context\\).ShouldBindJSON\\) and Verified are saved as the client sent it by \\(\\*gorm.DB\\).Create"
}

func (s server) input(c *gin.Context) {
	var in models.UserInput
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	s.db.Create(&models.User{Name: in.Name, Role: "user"})
	s.db.Model(&models.User{}).Updates(in)
	var p models.Plain
	c.ShouldBindJSON(&p)
	s.db.Create(&p)
	var h models.Hidden
	c.ShouldBindJSON(&h)
	s.db.Create(&h)
}

func (s server) note(c *gin.Context) {
	var n models.Note
	c.ShouldBindJSON(&n)
	s.db.Save(&n) // want "owner \\(field UserID of models.Note, gorm tags, bound by \\(\\*gin.Context\\).ShouldBindJSON\\) is saved as the client sent it by \\(\\*gorm.DB\\).Save" "models.Note is changed by the id from the body"
	n.UserID = c.GetUint("user")
	s.db.Save(&n)
}

// A map names the columns too.
func (s server) patch(c *gin.Context) {
	var in map[string]any
	c.ShouldBindJSON(&in)
	s.db.Model(&models.User{}).Updates(in) // want "any column \\(a map, bound by \\(\\*gin.Context\\).ShouldBindJSON\\) is saved"
	s.db.Model(&models.User{}).Updates(map[string]any{"name": in["name"]})
	s.db.Model(&models.User{}).Select("name").Updates(in)
}

func (s server) columns(c *gin.Context) {
	var u models.User
	c.ShouldBindJSON(&u)
	s.db.Model(&u).Select("name").Updates(&u)
	s.db.Model(&u).Omit("Role", "verified").Updates(&u)
	s.db.Model(&u).Omit("Role").Updates(&u) // want "sign of trust \\(field Verified"
	s.x.Cols("name").Update(&u)
	s.x.AllCols().Update(&u) // want "role or permission"
}

func (s server) decoders(w http.ResponseWriter, r *http.Request) {
	var u models.User
	json.NewDecoder(r.Body).Decode(&u)
	s.db.Create(&u) // want "role or permission \\(field Role of models.User, gorm tags, bound by \\(\\*json.Decoder\\).Decode\\)"
	var v models.User
	body, _ := io.ReadAll(r.Body)
	json.Unmarshal(body, &v)
	s.db.Create(&v) // want "role or permission"
	var x models.User
	render.DecodeJSON(r.Body, &x)
	s.db.Create(&x) // want "role or permission"
	var file models.User
	json.Unmarshal([]byte(`{"role":"admin"}`), &file)
	s.db.Create(&file)
}

func (s server) echo(c echo4.Context) error {
	u := new(models.User)
	if err := c.Bind(u); err != nil {
		return err
	}
	_, err := s.x.Insert(u) // want "role or permission"
	return err
}

func (s server) fiber(c *fiber2.Ctx) error {
	u := new(models.User)
	if err := c.BodyParser(u); err != nil {
		return err
	}
	s.b.NewInsert().Model(u).Exec(c.Context()) // want "role or permission"
	return nil
}

func (s server) others(ctx context.Context, c *gin.Context) {
	var u models.User
	c.BindJSON(&u)
	s.s.NamedExec("INSERT INTO users (name, role) VALUES (:name, :role)", &u) // want "role or permission"
	s.m.InsertOne(ctx, u)                                                     // want "role or permission"
	s.m.UpdateByID(ctx, 1, bson.M{"$set": u})                                 // want "role or permission"
	s.m.UpdateByID(ctx, 1, bson.M{"$set": bson.M{"name": u.Name}})
}
