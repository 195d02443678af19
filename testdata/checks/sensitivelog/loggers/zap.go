package loggers

import "go.uber.org/zap"

func zapLogger(logger *zap.Logger, l Login, s Session) {
	logger.Info("sign-in", zap.String("password", l.Password)) // want "password.*zap.String"
	logger.Info("sign-in", zap.Int("password_len", len(l.Password)))

	logger.Info("sign-in "+l.Password, zap.Int("attempts", l.Attempts)) // want "password.*\\(\\*zap.Logger\\).Info"
	logger.Info("sign-in "+l.UserID, zap.Int("attempts", l.Attempts))

	logger.Error("sign-in", zap.Any("login", l)) // want "password.*zap.Any"
	logger.Error("sign-in", zap.Any("outcome", Outcome{Reason: "locked"}))

	logger.Debug("session", zap.Reflect("session", s)) // want "certificate|access token"
	logger.Debug("session", zap.Reflect("session", s.ID))

	logger.With(zap.ByteString("token", []byte(s.AccessToken))).Info("session") // want "token.*zap.ByteString"
	logger.With(zap.Bool("token", s.AccessToken != "")).Info("session")

	if ce := logger.Check(zap.InfoLevel, "session"); ce != nil {
		ce.Write(zap.Stringp("token", &s.AccessToken)) // want "token.*zap.Stringp"
		ce.Write(zap.Stringp("id", &l.UserID))
	}
	logger.Warn("tokens", zap.Strings("tokens", []string{s.AccessToken})) // want "token.*zap.Strings"
	logger.Warn("tokens", zap.Strings("users", []string{l.UserID}))
}

func zapSugar(logger *zap.SugaredLogger, l Login, s Session) {
	logger.Infow("sign-in", "user", l.UserID, "password", l.Password) // want "password.*\\(\\*zap.SugaredLogger\\).Infow"
	logger.Infow("sign-in", "user", l.UserID, "remember", l.Remember)

	logger.Infof("sign-in with %s", l.Password) // want "password.*\\(\\*zap.SugaredLogger\\).Infof"
	logger.Infof("sign-in with a %T", l.Password)

	logger.Error("sign-in ", l) // want "password.*\\(\\*zap.SugaredLogger\\).Error"
	logger.Error("sign-in ", l.UserID)

	logger.With("token", s.AccessToken).Info("session") // want "access token.*\\(\\*zap.SugaredLogger\\).With"
	logger.With("user", l.UserID).Info("session")

	logger.Debugln("session", s.AccessToken) // want "access token.*\\(\\*zap.SugaredLogger\\).Debugln"
	logger.Debugln("session", s.ID)

	zap.S().Warnw("sign-in", "password", l.Password) // want "password.*\\(\\*zap.SugaredLogger\\).Warnw"
	zap.S().Warnw("sign-in", "password_field", Outcome{}.PasswordField)
}
