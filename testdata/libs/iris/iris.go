package iris

import (
	"github.com/kataras/iris/v12/context"
	"github.com/kataras/iris/v12/core/router"
	"github.com/kataras/iris/v12/middleware/jwt"
	"github.com/kataras/iris/v12/middleware/pprof"
	"github.com/kataras/iris/v12/mvc"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(c *context.Context) {
	shop.Find(c.Params().Get("id")) // want "from the path"
	shop.Find(c.URLParam("id"))     // want "from the query string"
	shop.Find(c.PostValue("id"))    // want "from the form"
	shop.Find(c.GetStatusCode())
	shop.Log(c.GetHeader("Authorization")) // want "authorization header"
	shop.Log(c.GetHeader("Accept"))
	shop.Log(c.GetCookie("session_token")) // want "session.token"
	shop.Log(len(c.GetCookie("theme")))
}

func who(c *context.Context) {
	shop.FindOf(c.URLParam("id"), jwt.Get(c))
	shop.FindOf(c.URLParam("note"), c.URLParam("user")) // want "an owner that the client sends too"
}

func binds(c *context.Context) {
	var u shop.User
	err := c.ReadJSON(&u)
	shop.Save(&u) // want "IsAdmin"
	c.WriteString(err.Error())

	var all shop.User
	err = c.ReadBody(&all)
	shop.Save(&all) // want "IsAdmin"
	shop.Save(&shop.User{Name: all.Name})
	c.WriteString(err.Error())
}

func locals(c *context.Context) {
	c.Values().Set("note", shop.Text())
	c.Values().Set("page", "first")
	shop.Log(c.Values().GetString("note")) // want "DB_PASSWORD"
	shop.Log(c.Values().GetString("page"))
}

func responses(c *context.Context) {
	c.JSON(shop.Loaded()) // want "password hash"
	c.JSON(shop.Shown())
	c.WriteString(shop.Fault().Error()) // want "database error"
	c.WriteString(shop.Refusal().Error())
	c.StopWithError(500, shop.Fault()) // want "database error"
	c.StopWithError(404, shop.Refusal())
	c.Header("X-Reason", shop.Fault().Error()) // want "database error"
	c.Header("X-Reason", shop.Refusal().Error())
	c.StopWithPlainError(500, shop.Fault())
}

func model() mvc.Result {
	if shop.Shown().Name == "" {
		return mvc.Response{Text: shop.Fault().Error()} // want "database error"
	}
	return mvc.Response{Text: shop.Refusal().Error()}
}

func routes(app router.Party) {
	app.Any("/debug/pprof/{action:path}", pprof.New()) // want "pprof.New is on a router"
	app.Get("/notes", requests)
}

func views(c *context.Context) mvc.View {
	if c.Method() == "GET" {
		return mvc.View{Name: "note", Data: shop.Fault().Error()} // want "database error"
	}
	return mvc.View{Name: "note", Data: shop.Refusal().Error()}
}
