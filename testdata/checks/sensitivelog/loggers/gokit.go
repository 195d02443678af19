package loggers

import (
	"os"

	"github.com/go-kit/log"
	"github.com/go-kit/log/level"
)

func gokit(l Login, s Session) {
	logger := log.NewLogfmtLogger(log.NewSyncWriter(os.Stderr))
	_ = logger.Log("user", l.UserID, "password", l.Password) // want "password.*log.Logger.Log"
	_ = logger.Log("user", l.UserID, "attempts", l.Attempts)

	logger = log.With(logger, "token", s.AccessToken) // want "token.*log.With"
	logger = log.With(logger, "user", l.UserID)

	_ = level.Info(logger).Log("msg", "sign-in", "password", l.Password) // want "password.*log.Logger.Log"
	_ = level.Info(logger).Log("msg", "sign-in", "remember", l.Remember)
}
