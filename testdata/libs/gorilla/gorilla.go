package gorilla

import (
	"net/http"

	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
	"github.com/gorilla/websocket"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(w http.ResponseWriter, r *http.Request, d *schema.Decoder) {
	shop.Find(mux.Vars(r)["id"]) // want "from the path"
	shop.Find(len(mux.Vars(r)))

	var u shop.User
	err := d.Decode(&u, r.PostForm)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err)
}

func sockets(w http.ResponseWriter, c *websocket.Conn) {
	var u shop.User
	err := c.ReadJSON(&u)
	shop.Save(&u) // want "IsAdmin"
	shop.Tell(w, err)
	_, _, err = c.ReadMessage()
	shop.Tell(w, err)          // want "network error"
	c.WriteJSON(shop.Loaded()) // want "password hash"
	c.WriteJSON(shop.Shown())
}

func cookies(w http.ResponseWriter, s *securecookie.SecureCookie, store sessions.Store, r *http.Request) {
	var v string
	shop.Tell(w, s.Decode("note", "x", &v)) // want "key or token error"
	_, err := store.Get(r, "session")
	shop.Tell(w, err) // want "key or token error|file system error|session"
	shop.Tell(w, shop.Refusal())
}
