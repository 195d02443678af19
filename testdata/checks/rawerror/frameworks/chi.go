package frameworks

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/render"
)

// A failure is rendered by chi.
type failure struct {
	Err    error  `json:"-"`
	Status string `json:"status"`
	Text   string `json:"error,omitempty"`
}

// Render sets the status.
func (f *failure) Render(w http.ResponseWriter, r *http.Request) error {
	render.Status(r, http.StatusInternalServerError)
	return nil
}

func (s store) chiGet(w http.ResponseWriter, r *http.Request) {
	_, err := s.load(r.Context(), chi.URLParam(r, "id"))
	if err == nil {
		return
	}
	render.JSON(w, r, map[string]string{"error": err.Error()}) // want "database error.*render.JSON"
	render.JSON(w, r, map[string]string{"error": "internal"})

	render.PlainText(w, r, err.Error()) // want "database error.*render.PlainText"
	render.PlainText(w, r, "internal")

	_ = render.Render(w, r, &failure{Err: err, Status: "failed", Text: err.Error()}) // want "database error.*render.Render"
	_ = render.Render(w, r, &failure{Err: err, Status: "failed"})
}

func chiBind(w http.ResponseWriter, r *http.Request) {
	var u User
	if err := render.DecodeJSON(r.Body, &u); err != nil {
		render.PlainText(w, r, err.Error())
	}
}
