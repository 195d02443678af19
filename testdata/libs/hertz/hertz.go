package hertz

import (
	"context"
	"errors"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/common/hlog"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(_ context.Context, c *app.RequestContext) {
	shop.Find(c.Param("id"))    // want "from the path"
	shop.Find(c.Query("id"))    // want "from the query string"
	shop.Find(c.PostForm("id")) // want "from the form"
	shop.Find(c.HandlerName())
	shop.Log(c.GetHeader("Authorization")) // want "authorization header"
	shop.Log(c.GetHeader("Accept"))
	shop.Log(c.Cookie("session_token")) // want "session.token"
	shop.Log(c.Cookie("theme"))
}

func binds(_ context.Context, c *app.RequestContext) {
	var u shop.User
	err := c.BindJSON(&u)
	shop.Save(&u) // want "IsAdmin"
	c.String(400, err.Error())

	var all shop.User
	err = c.BindAndValidate(&all)
	shop.Save(&all) // want "IsAdmin"
	shop.Save(&shop.User{Name: all.Name})
	c.String(400, err.Error())
}

func locals(_ context.Context, c *app.RequestContext) {
	c.Set("note", shop.Text())
	c.Set("page", "first")
	shop.Log(c.GetString("note")) // want "DB_PASSWORD"
	shop.Log(c.GetString("page"))
}

func responses(_ context.Context, c *app.RequestContext) {
	c.JSON(200, shop.Loaded()) // want "password hash"
	c.JSON(200, shop.Shown())
	c.String(500, shop.Fault().Error()) // want "database error"
	c.String(404, shop.Refusal().Error())
	c.Header("X-Reason", shop.Fault().Error()) // want "database error"
	c.Header("X-Reason", shop.Refusal().Error())
}

func logs(l shop.Login) {
	hlog.Infof("sign-in of %s with %s", l.Name, l.Password) // want "password.*hlog.Infof"
	hlog.Infof("sign-in of %s, %d", l.Name, l.Attempts)
}

func ends(_ context.Context, c *app.RequestContext) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		hlog.Fatal("the database is gone")
	}
	c.String(404, err.Error())

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		hlog.Error("the database is gone")
	}
	c.String(404, err.Error()) // want "database error"
}

func response(_ context.Context, c *app.RequestContext) {
	c.Response.SetBodyString(shop.Fault().Error()) // want "database error"
	c.Response.SetBodyString(shop.Refusal().Error())
	c.Response.AppendBodyString(shop.Fault().Error()) // want "database error"
	c.Error(shop.Fault())
	c.File("notes.txt")
}
