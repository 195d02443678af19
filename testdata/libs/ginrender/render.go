package ginrender

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin/render"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func documents(w http.ResponseWriter) {
	a, e := shop.Loaded(), shop.Shown()
	render.JSON{Data: a}.Render(w) // want "password hash"
	render.JSON{Data: e}.Render(w)
	render.IndentedJSON{Data: a}.Render(w) // want "password hash"
	render.IndentedJSON{Data: e}.Render(w)
	render.SecureJSON{Prefix: "while(1);", Data: a}.Render(w) // want "password hash"
	render.SecureJSON{Prefix: "while(1);", Data: e}.Render(w)
	render.JsonpJSON{Callback: "f", Data: a}.Render(w) // want "password hash"
	render.JsonpJSON{Callback: "f", Data: e}.Render(w)
	render.AsciiJSON{Data: a}.Render(w) // want "password hash"
	render.AsciiJSON{Data: e}.Render(w)
	render.PureJSON{Data: a}.Render(w) // want "password hash"
	render.PureJSON{Data: e}.Render(w)
	render.XML{Data: a}.Render(w) // want "password hash"
	render.XML{Data: e}.Render(w)
	render.YAML{Data: a}.Render(w) // want "password hash"
	render.YAML{Data: e}.Render(w)
	render.TOML{Data: a}.Render(w) // want "password hash"
	render.TOML{Data: e}.Render(w)
	render.MsgPack{Data: a}.Render(w) // want "password hash"
	render.MsgPack{Data: e}.Render(w)
	render.ProtoBuf{Data: a}.Render(w) // want "password hash"
	render.ProtoBuf{Data: e}.Render(w)
}

func texts(w http.ResponseWriter) {
	render.Data{ContentType: "text/plain", Data: []byte(shop.Fault().Error())}.Render(w) // want "database error"
	render.Data{ContentType: "text/plain", Data: []byte(shop.Refusal().Error())}.Render(w)
	render.String{Format: "%s", Data: []any{shop.Fault()}}.Render(w) // want "database error"
	render.String{Format: "%s", Data: []any{shop.Refusal()}}.Render(w)
	render.HTML{Name: "failed", Data: shop.Fault().Error()}.Render(w) // want "database error"
	render.HTML{Name: "failed", Data: shop.Refusal().Error()}.Render(w)
	render.Reader{ContentType: "text/plain", Reader: strings.NewReader(shop.Fault().Error())}.Render(w) // want "database error"
	render.Reader{ContentType: "text/plain", Reader: strings.NewReader(shop.Refusal().Error())}.Render(w)
}
