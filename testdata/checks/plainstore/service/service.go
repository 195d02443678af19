// Package service makes tokens and hands them to a repository in another package.
package service

import (
	"crypto/rand"
	"net/http"

	"example.test/checks/plainstore/model"
	"example.test/checks/plainstore/repo"
)

type service struct{ tokens repo.Tokens }

func (s *service) open(user uint) string {
	t := rand.Text()
	s.tokens.Add(&model.Token{UserID: user, Token: t}) // want "is stored in clear by ..gorm.DB..Create in .*repo.Repo.*Add"
	s.tokens.AddHashed(&model.Token{UserID: user, Token: t})
	return t
}

func (s *service) take(r *http.Request) {
	s.tokens.Text(1, r.FormValue("x")) // want "token .* is stored in clear by ..gorm.DB..Exec in .*Repo.*Text"
	s.tokens.Text(1, model.Hash(r.FormValue("x")))
}
