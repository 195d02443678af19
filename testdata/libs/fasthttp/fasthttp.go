package fasthttp

import (
	"encoding/json"

	"github.com/valyala/fasthttp"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(ctx *fasthttp.RequestCtx) {
	shop.Find(ctx.QueryArgs().Peek("id")) // want "from the query string"
	shop.Find(ctx.FormValue("id"))        // want "from the form"
	shop.Find(string(ctx.Path()))         // want "from the path"
	shop.Find(ctx.Response.StatusCode())
	shop.Log(ctx.Request.Header.Peek("Authorization")) // want "authorization header"
	shop.Log(ctx.Request.Header.Peek("Accept"))
	shop.Log(ctx.Request.Header.Cookie("session_token")) // want "session.token"
	shop.Log(ctx.Request.Header.Cookie("theme"))
	shop.Log(ctx.TLSConnectionState().PeerCertificates[0]) // want "certificate"
	shop.Log(ctx.TLSConnectionState().Version)
}

func bodies(ctx *fasthttp.RequestCtx) {
	var u shop.User
	json.Unmarshal(ctx.PostBody(), &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
}

func locals(ctx *fasthttp.RequestCtx) {
	ctx.SetUserValue("note", shop.Text())
	ctx.SetUserValue("page", "first")
	shop.Log(ctx.UserValue("note")) // want "DB_PASSWORD"
	shop.Log(ctx.UserValue("page"))
}

func responses(ctx *fasthttp.RequestCtx) {
	ctx.WriteString(shop.Fault().Error()) // want "database error"
	ctx.WriteString(shop.Refusal().Error())
	ctx.Error(shop.Fault().Error(), 500) // want "database error"
	ctx.Error(shop.Refusal().Error(), 404)
	ctx.SetContentType(shop.Fault().Error())
	ctx.Response.Header.Set("X-Reason", shop.Fault().Error()) // want "database error"
	ctx.Response.Header.Set("X-Reason", shop.Refusal().Error())

	n, err := ctx.QueryArgs().GetUint("page")
	ctx.WriteString(err.Error())
	shop.Log(n)
}

func serve() {
	s := &fasthttp.Server{ErrorHandler: func(ctx *fasthttp.RequestCtx, err error) { // want "handlers"
		ctx.Error(err.Error(), 500)
	}}
	quiet := &fasthttp.Server{ErrorHandler: func(ctx *fasthttp.RequestCtx, err error) {
		ctx.Error("it failed", 500)
	}}
	shop.Log(s.Name, quiet.Name)
}
