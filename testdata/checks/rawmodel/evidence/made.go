package evidence

import (
	"encoding/base64"
	"net/http"

	"github.com/google/uuid"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

type accessToken struct {
	ID    uint `gorm:"primaryKey"`
	Token string
}

func generate() string { return base64.RawURLEncoding.EncodeToString([]byte(uuid.NewString())) }

type tokens struct{ db *gorm.DB }

func (s *tokens) create() (*accessToken, error) {
	t := accessToken{Token: generate()}
	if err := s.db.Create(&t).Error; err != nil {
		return nil, err
	}
	return &t, nil
}

func (s *tokens) get(id string) (*accessToken, error) {
	t := accessToken{}
	if err := s.db.First(&t, id).Error; err != nil {
		return nil, err
	}
	return &t, nil
}

// A token that was made for the client is handed out once, and not again.
func (s *tokens) serve(w http.ResponseWriter, r *http.Request) {
	t, err := s.create()
	if err != nil {
		return
	}
	send(w, t)
	t, err = s.get(r.PathValue("id"))
	if err != nil {
		return
	}
	send(w, t) // want `token \(field Token of evidence.accessToken, gorm tags\)`
}

type login struct {
	ID       uint `gorm:"primaryKey"`
	Password string
}

// A hash that was just made is no less one.
func (s *tokens) register(w http.ResponseWriter, r *http.Request) {
	hash, _ := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), 0)
	l := login{Password: string(hash)}
	s.db.Create(&l)
	send(w, l) // want `password \(field Password of evidence.login, gorm tags\)`
	l.Password = "***"
	send(w, l)
}
