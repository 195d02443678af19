// Package beego answers by what its handlers leave in a map.
package beego

import (
	"encoding/json"

	"github.com/beego/beego"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

type controller struct {
	beego.Controller
	db *gorm.DB
}

type response struct {
	Status string
	Data   any
}

// Get shows a user.
func (c *controller) Get() {
	var u models.User
	c.db.First(&u)
	c.Data["json"] = u // want `password hash.*is sent to the client|password hash.*are sent to the client by field Data of beego.Controller`
	c.ServeJSON()
	c.Data["json"] = u.View()
	c.ServeJSON()
	c.Data["user"] = u // for the template, which picks what it shows
	c.ok(u)            // want `password hash`
	c.ok(u.View())
}

func (c *controller) ok(data any) {
	c.Data["json"] = &response{Status: "ok", Data: data}
	c.ServeJSON()
}

type account struct {
	ID    uint `gorm:"primaryKey"`
	Name  string
	Admin bool
}

// Post saves what the body says.
func (c *controller) Post() {
	var a account
	json.Unmarshal(c.Ctx.Input.RequestBody, &a)
	c.db.Create(&a) // want `role or permission \(field Admin of beego.account`
	a.Admin = false
	c.db.Create(&a)
}
