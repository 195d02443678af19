package api

import (
	"crypto/rand"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.test/clinic/internal/auth"
	"example.test/clinic/internal/model"
)

// addTerminal makes a key for a terminal, and keeps it as it is.
func (s *Server) addTerminal(c *gin.Context) {
	key := rand.Text()
	err := s.Store.AddTerminal(c, &model.Terminal{Room: c.Query("room"), APIKey: key}) // leak: plainstore/database
	s.answerKey(c, key, err)
}

// addHashedTerminal keeps what is enough to recognise the key.
func (s *Server) addHashedTerminal(c *gin.Context) {
	key := rand.Text()
	err := s.Store.AddTerminal(c, &model.Terminal{Room: c.Query("room"), APIKeyHash: auth.HashKey(key)}) // fine: a hash
	s.answerKey(c, key, err)
}

// answerKey shows the key once.
func (s *Server) answerKey(c *gin.Context, key string, err error) {
	if err != nil {
		s.respondError(c, http.StatusInternalServerError, err, "terminal was not added")
		return
	}
	c.JSON(http.StatusCreated, gin.H{"key": key})
}
