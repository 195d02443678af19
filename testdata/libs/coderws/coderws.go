package coderws

import (
	"context"
	"net/http"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func sockets(ctx context.Context, w http.ResponseWriter, c *websocket.Conn) {
	var u shop.User
	err := wsjson.Read(ctx, c, &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err) // want "network error"

	wsjson.Write(ctx, c, shop.Loaded()) // want "password hash"
	wsjson.Write(ctx, c, shop.Shown())
}
