package loggers

import "github.com/go-logr/logr"

func logrs(logger logr.Logger, l Login, s Session) {
	logger.Info("sign-in", "user", l.UserID, "password", l.Password) // want "password.*logr.Logger.Info"
	logger.Info("sign-in", "user", l.UserID, "attempts", l.Attempts)

	logger.Error(errLocked, "session", "token", s.AccessToken) // want "token.*logr.Logger.Error"
	logger.Error(errLocked, "session", "id", s.ID)

	logger.V(1).WithValues("login", l).Info("sign-in") // want "password.*logr.Logger.WithValues"
	logger.V(1).WithValues("user", l.UserID).Info("sign-in")
}
