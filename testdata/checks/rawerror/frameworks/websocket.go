package frameworks

import (
	"net/http"

	"github.com/gorilla/websocket"
)

var upgrader websocket.Upgrader

func (s store) socket(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	if _, err := s.load(r.Context(), "1"); err != nil {
		_ = conn.WriteJSON(map[string]string{"error": err.Error()}) // want "database error.*\\(\\*websocket.Conn\\).WriteJSON"
		_ = conn.WriteJSON(map[string]string{"error": "internal"})

		_ = conn.WriteMessage(websocket.TextMessage, []byte(err.Error())) // want "database error.*\\(\\*websocket.Conn\\).WriteMessage"
		_ = conn.WriteMessage(websocket.TextMessage, []byte("internal"))

		reason := websocket.FormatCloseMessage(websocket.CloseInternalServerErr, err.Error()) // want "database error.*websocket.FormatCloseMessage"
		reason = websocket.FormatCloseMessage(websocket.CloseInternalServerErr, "internal")
		_ = conn.WriteMessage(websocket.CloseMessage, reason)
	}
}
