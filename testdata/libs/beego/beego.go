package beego

import (
	"context"
	"errors"
	"net/http"

	"github.com/beego/beego/v2/client/orm"
	"github.com/beego/beego/v2/core/logs"
	"github.com/beego/beego/v2/server/web"
	beecontext "github.com/beego/beego/v2/server/web/context"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

type notes struct{ web.Controller }

func (c *notes) Requests() {
	shop.Find(c.Ctx.Input.Param(":id")) // want "from the path"
	shop.Find(c.Ctx.Input.Query("id"))  // want "from the query string"
	shop.Find(c.GetString("id"))        // want "from the form"
	shop.Find(c.Ctx.Input.Method())
	n, err := c.GetInt("number")
	shop.Find(n) // want "from the form"
	c.Ctx.WriteString(err.Error())
	shop.Log(c.Ctx.Input.Header("Authorization")) // want "authorization header"
	shop.Log(c.Ctx.Input.Header("Accept"))
	shop.Log(c.Ctx.Input.Cookie("session_token")) // want "session.token"
	shop.Log(c.Ctx.Input.Cookie("theme"))
	shop.FindOf(c.Ctx.Input.Param(":mine"), c.GetSession("user"))
	shop.FindOf(c.Ctx.Input.Param(":forged"), c.GetString("user")) // want "an owner that the client sends too"
}

func (c *notes) Binds() {
	var u, all, form, parsed shop.User
	err := c.BindJSON(&u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	c.Ctx.WriteString(err.Error())
	err = c.Bind(&all)
	shop.Save(&all) // want "IsAdmin"
	c.Ctx.WriteString(err.Error())
	err = c.BindForm(&form)
	shop.Save(&form) // want "IsAdmin"
	c.Ctx.WriteString(err.Error())
	err = c.ParseForm(&parsed)
	shop.Save(&parsed) // want "IsAdmin"
	shop.Save(&shop.User{Name: parsed.Name})
	c.Ctx.WriteString(err.Error())
}

func (c *notes) Locals() {
	c.Ctx.Input.SetData("note", shop.Text())
	c.Ctx.Input.SetData("page", "first")
	shop.Log(c.Ctx.Input.GetData("note")) // want "DB_PASSWORD"
	shop.Log(c.Ctx.Input.GetData("page"))
}

func (c *notes) Responses() {
	c.JSONResp(shop.Loaded()) // want "password hash"
	c.JSONResp(shop.Shown())
	c.XMLResp(shop.Loaded()) // want "password hash"
	c.XMLResp(shop.Shown())
	c.YamlResp(shop.Loaded()) // want "password hash"
	c.YamlResp(shop.Shown())
	c.CustomAbort(500, shop.Fault().Error()) // want "database error"
	c.CustomAbort(404, shop.Refusal().Error())
	c.Ctx.Output.JSON(shop.Loaded(), false, false) // want "password hash"
	c.Ctx.Output.JSON(shop.Shown(), false, false)
	c.Ctx.Output.Body([]byte(shop.Fault().Error())) // want "database error"
	c.Ctx.Output.Body([]byte(shop.Refusal().Error()))
	c.Ctx.Output.Header("X-Reason", shop.Fault().Error()) // want "database error"
	c.Ctx.Output.Header("X-Reason", shop.Refusal().Error())
	c.SetSecureCookie("key", "reason", shop.Fault().Error()) // want "database error"
	c.SetSecureCookie("key", "reason", shop.Refusal().Error())
}

func (c *notes) Data1() {
	c.Data["json"] = shop.Loaded() // want "password hash"
	c.ServeJSON()
}

func (c *notes) Data2() {
	c.Data["json"] = shop.Shown()
	c.ServeJSON()
}

func output(c *beecontext.Context) {
	c.JSONResp(shop.Loaded()) // want "password hash"
	c.JSONResp(shop.Shown())
	c.Abort(500, shop.Fault().Error()) // want "database error"
	c.Abort(404, shop.Refusal().Error())
}

func modes() {
	web.BConfig.RunMode = "dev" // want "beego's RunMode"
	web.BConfig.RunMode = "prod"
}

func logged(l shop.Login, b *logs.BeeLogger) {
	logs.Info("in with", l.Password) // want "password"
	logs.Info("in", l.Name)
	b.Info("in with %s", l.Password) // want "password"
	b.Info("in %s", l.Name)
}

func loads(w http.ResponseWriter, ctx context.Context, o orm.Ormer) {
	var a, b, c shop.Row
	var as []*shop.Row
	err := o.QueryTable("accounts").Filter("id", 1).One(&a)
	shop.Send(w, a) // want "privilege"
	shop.Send(w, a.Name)
	shop.Tell(w, err) // want "database error"
	_, err = o.QueryTable("accounts").All(&as)
	shop.Send(w, as)  // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = o.Read(&b)
	shop.Send(w, b)   // want "privilege"
	shop.Tell(w, err) // want "database error"
	err = o.Raw("SELECT * FROM accounts").QueryRow(&c)
	shop.Send(w, c) // want "privilege"
	if errors.Is(err, orm.ErrNoRows) {
		shop.Tell(w, err)
		return
	}
	shop.Tell(w, err) // want "database error"
}

func stored(w http.ResponseWriter, r *http.Request, o orm.Ormer) {
	l := shop.SignIn(r)
	o.QueryTable("users").Filter("name", l.Name).Update(orm.Params{"password": l.Password}) // want "password"
	o.QueryTable("users").Filter("name", l.Name).Update(orm.Params{"attempts": l.Attempts})
	o.Raw("UPDATE users SET password = ? WHERE name = ?", l.Password, l.Name) // want "password"
	o.Raw("UPDATE users SET attempts = ? WHERE name = ?", l.Attempts, l.Name)
	_, err := o.Insert(shop.Bound(r)) // want "IsAdmin"
	shop.Tell(w, err)                 // want "database error"
	o.Insert(shop.Chosen(r))
	o.Update(shop.Bound(r)) // want "IsAdmin"
	o.Update(shop.Chosen(r))
	_, err = o.Delete(&shop.User{})
	shop.Tell(w, err) // want "database error"
}

// A query holds what it asks for, and not the names of columns.
func predicates(o orm.Ormer, l shop.Login) {
	shop.Log(o.QueryTable("users").Filter("password", l.Password)) // want "password"
	shop.Log(o.QueryTable("users").Filter("name", l.Name))
	shop.Log(o.QueryTable("users").Exclude("password", l.Password)) // want "password"
	shop.Log(o.QueryTable("users").Filter(shop.Text(), l.Name))
	shop.Log(orm.NewCondition().And("password", l.Password)) // want "password"
	shop.Log(orm.NewCondition().Or("name", l.Name))
}
