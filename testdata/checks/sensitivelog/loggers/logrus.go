package loggers

import "github.com/sirupsen/logrus"

func logrusEntries(logger *logrus.Logger, l Login, s Session) {
	logrus.WithField("password", l.Password).Info("sign-in") // want "password.*logrus.WithField"
	logrus.WithField("attempts", l.Attempts).Info("sign-in")

	logrus.WithFields(logrus.Fields{"user": l.UserID, "token": s.AccessToken}).Warn("session") // want "token.*logrus.WithFields"
	logrus.WithFields(logrus.Fields{"user": l.UserID, "remember": l.Remember}).Warn("session")

	logrus.Infof("sign-in with %s", l.Password) // want "password.*logrus.Infof"
	logrus.Infof("sign-in of %s", l.UserID)

	logger.Error("sign-in", l.Password) // want "password.*\\(\\*logrus.Logger\\).Error"
	logger.Error("sign-in", l.UserID)

	entry := logger.WithField("user", l.UserID)
	entry.Debugln("sign-in", l) // want "password.*\\(\\*logrus.Entry\\).Debugln"
	entry.Debugln("sign-in", Outcome{UserID: l.UserID})

	entry.WithField("session", s).Trace("session") // want "(access token|certificate).*\\(\\*logrus.Entry\\).WithField"
	entry.WithField("session", s.ID).Trace("session")
}

func logrusInterface(logger logrus.FieldLogger, l Login) {
	logger.Printf("sign-in with %s", l.Password) // want "password"
	logger.Printf("sign-in of %s", l.UserID)

	logger.WithField("password", l.Password).Print("sign-in") // want "password.*WithField"
	logger.WithField("user", l.UserID).Print("sign-in")
}

func logrusWriters(l Login) {
	out := logrus.New().Writer()
	_, _ = out.Write([]byte(l.Password)) // want "password.*written to the log"
	_, _ = out.Write([]byte(l.UserID))
	_ = out.Close()

	entry := logrus.NewEntry(logrus.StandardLogger())
	entry.Message = "sign-in with " + l.Password // want "password"
	entry.Message = "sign-in of " + l.UserID
}
