package loggers

import "github.com/apex/log"

func apex(logger log.Interface, l Login, s Session) {
	log.WithField("password", l.Password).Info("sign-in") // want "password.*log.WithField"
	log.WithField("attempts", l.Attempts).Info("sign-in")

	log.WithFields(log.Fields{"token": s.AccessToken}).Warn("session") // want "token.*log.WithFields"
	log.WithFields(log.Fields{"id": s.ID}).Warn("session")

	log.Infof("sign-in with %s", l.Password) // want "password.*log.Infof"
	log.Infof("sign-in of %s", l.UserID)

	logger.WithField("login", l).Error("sign-in") // want "password.*log.Interface.WithField"
	logger.WithField("user", l.UserID).Error("sign-in")

	log.Info("sign-in with " + l.Password) // want "password.*log.Info"
	log.Info("sign-in of " + l.UserID)
}
