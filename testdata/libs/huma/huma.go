package huma

import (
	"github.com/danielgtaylor/huma/v2"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(c huma.Context) {
	shop.Find(c.Param("id")) // want "from the path"
	shop.Find(c.Query("id")) // want "from the query string"
	shop.Find(c.Method())
	shop.Log(c.Header("Authorization")) // want "authorization header"
	shop.Log(c.Header("Accept"))
	shop.Log(c.TLS().PeerCertificates[0]) // want "certificate"
	shop.Log(c.TLS().Version)
}

func responses(api huma.API, c huma.Context) {
	api.Marshal(c.BodyWriter(), "application/json", shop.Loaded()) // want "password hash"
	api.Marshal(c.BodyWriter(), "application/json", shop.Shown())
	c.SetHeader("X-Reason", shop.Fault().Error()) // want "database error"
	c.SetHeader("X-Reason", shop.Refusal().Error())
}
