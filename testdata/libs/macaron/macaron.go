package macaron

import (
	"gopkg.in/macaron.v1"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(c *macaron.Context) {
	shop.Find(c.Params("id")) // want "from the path"
	shop.Find(c.Query("id"))  // want "from the query string"
	shop.Find(c.Resp.Size())
	shop.Log(c.GetCookie("session_token")) // want "session.token"
	shop.Log(len(c.GetCookie("theme")))
}

func responses(c *macaron.Context) {
	c.JSON(200, shop.Loaded()) // want "password hash"
	c.JSON(200, shop.Shown())
}
