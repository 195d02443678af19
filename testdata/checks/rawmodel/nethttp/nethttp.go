// Package nethttp answers with the standard library.
package nethttp

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"

	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

type server struct{ db *gorm.DB }

// user is what a service returns: an interface hides nothing of it.
func (s *server) user(ctx context.Context, id string) (*models.User, error) {
	var u models.User
	err := s.db.WithContext(ctx).First(&u, "id = ?", id).Error
	return &u, err
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	u, err := s.user(r.Context(), r.PathValue("id"))
	if err != nil {
		return
	}
	json.NewEncoder(w).Encode(u) // want `password hash.*sent to the client by \(\*json.Encoder\).Encode`
	json.NewEncoder(w).Encode(u.View())
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	enc.Encode(map[string]any{"user": u}) // want `password hash`
	enc.Encode(map[string]any{"user": u.View()})
	xml.NewEncoder(w).Encode(u) // want `password hash`

	data, _ := json.Marshal(u)
	w.Write(data)                                // want `password hash.*sent to the client by \(http.ResponseWriter\).Write|password hash.*http.ResponseWriter.Write`
	io.Copy(w, bytes.NewReader(data))            // want `password hash`
	fmt.Fprintf(w, "%s", data)                   // want `password hash`
	fmt.Fprintf(w, "data: %s\n\n", string(data)) // want `password hash`
	data, _ = json.Marshal(u.View())
	w.Write(data)
}

// Anything but a client may know.
func (s *server) elsewhere(w http.ResponseWriter, r *http.Request) {
	u, _ := s.user(r.Context(), "1")
	data, _ := json.Marshal(u)
	os.WriteFile("user.json", data, 0o600)
	log.Printf("%d bytes", len(data))
	req, _ := http.NewRequest("POST", "https://example.test", bytes.NewReader(data))
	http.DefaultClient.Do(req)
	rec := httptest.NewRecorder()
	json.NewEncoder(rec).Encode(u)
	f, _ := os.Create("user.json")
	json.NewEncoder(f).Encode(u)
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(u)
	f.Write(buf.Bytes())
	cookie, _ := json.Marshal(u.ID)
	w.Write(cookie)
}

// What is parsed says by its own fields what it is.
func (s *server) converted(w http.ResponseWriter, r *http.Request) {
	u, _ := s.user(r.Context(), "1")
	data, _ := json.Marshal(u)
	var view struct {
		Email string `json:"email"`
	}
	json.Unmarshal(data, &view)
	json.NewEncoder(w).Encode(view)
}

var page = template.Must(template.New("").Parse(`<h1>{{.User.Name}}</h1><script>var user = {{.JSON}}</script>`))

// A template shows what it names, and of a text all.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	u, _ := s.user(r.Context(), "1")
	page.Execute(w, map[string]any{"User": u})
	data, _ := json.Marshal(u)
	page.Execute(w, map[string]any{"User": u, "JSON": template.JS(data)}) // want `password hash`
	data, _ = json.Marshal(u.View())
	page.Execute(w, map[string]any{"User": u, "JSON": template.JS(data)})
}
