package netws

import (
	"net/http"

	"golang.org/x/net/websocket"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func sockets(w http.ResponseWriter, c *websocket.Conn) {
	var u shop.User
	err := websocket.JSON.Receive(c, &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err) // want "network error"

	websocket.JSON.Send(c, shop.Loaded()) // want "password hash"
	websocket.JSON.Send(c, shop.Shown())
}
