package loggers

import (
	"os"

	"github.com/charmbracelet/log"
)

func charm(l Login, s Session) {
	log.Info("sign-in", "user", l.UserID, "password", l.Password) // want "password.*log.Info"
	log.Info("sign-in", "user", l.UserID, "attempts", l.Attempts)

	logger := log.New(os.Stderr)
	logger.With("token", s.AccessToken).Warn("session") // want "token.*\\(\\*log.Logger\\).With"
	logger.With("id", s.ID).Warn("session")

	logger.Errorf("sign-in %+v", l) // want "password.*\\(\\*log.Logger\\).Errorf"
	logger.Errorf("sign-in %s", l.UserID)

	logger.Print(l.Password) // want "password.*\\(\\*log.Logger\\).Print"
	logger.Print(l.UserID)
}
