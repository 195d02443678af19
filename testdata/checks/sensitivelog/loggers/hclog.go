package loggers

import (
	"io"

	"github.com/hashicorp/go-hclog"
)

func hclogs(l Login, s Session) {
	logger := hclog.Default()
	logger.Info("sign-in", "user", l.UserID, "password", l.Password) // want "password.*hclog.Logger.Info"
	logger.Info("sign-in", "user", l.UserID, "attempts", l.Attempts)

	logger.Log(hclog.Warn, "session", "token", s.AccessToken) // want "token.*hclog.Logger.Log"
	logger.Log(hclog.Warn, "session", "id", s.ID)

	logger.With("token", s.AccessToken).Debug("session") // want "token.*hclog.Logger.With"
	logger.With("id", s.ID).Debug("session")

	logger.Error("sign-in", "login", hclog.Fmt("%v", l.Password)) // want "password.*hclog.Logger.Error"
	logger.Error("sign-in", "login", hclog.Fmt("%T", l.Password))
}

func hclogWriters(l Login) {
	out := hclog.Default().StandardWriter(&hclog.StandardLoggerOptions{})
	_, _ = io.WriteString(out, l.Password) // want "password.*written to the log"
	_, _ = io.WriteString(out, l.UserID)
}
