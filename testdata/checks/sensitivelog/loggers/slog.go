package loggers

import (
	"context"
	"log/slog"
	"os"
)

func slogTop(l Login, s Session) {
	slog.Info("sign-in", "user", l.UserID, "password", l.Password) // want "password.*slog.Info"
	slog.Info("sign-in", "user", l.UserID, "attempts", l.Attempts)

	slog.Warn("sign-in failed for " + l.Password) // want "password.*slog.Warn"
	slog.Warn("sign-in failed for " + l.UserID)

	slog.Error("sign-in", slog.String("password", l.Password)) // want "password.*slog.String"
	slog.Error("sign-in", slog.Bool("password", l.Password != ""))

	slog.Debug("sign-in", slog.Any("login", l)) // want "password.*slog.Any"
	slog.Debug("sign-in", slog.Any("login", Outcome{UserID: l.UserID}))

	slog.Info("session", slog.Group("session", "id", l.UserID, "token", s.AccessToken)) // want "token.*slog.Group"
	slog.Info("session", slog.Group("session", "user", l.UserID))
}

func slogOwn(ctx context.Context, l Login, s Session) {
	logger := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	logger.InfoContext(ctx, "sign-in", "pw", l.Password) // want "password.*\\(\\*slog.Logger\\).InfoContext"
	logger.InfoContext(ctx, "sign-in", "pw_len", len(l.Password))

	logger.LogAttrs(ctx, slog.LevelInfo, "session", slog.String("token", s.AccessToken)) // want "token.*slog.String"
	logger.LogAttrs(ctx, slog.LevelInfo, "session", slog.Int("attempts", l.Attempts))

	child := logger.With("token", s.AccessToken) // want "access token.*\\(\\*slog.Logger\\).With"
	child = child.With("user", l.UserID)
	child.Log(ctx, slog.LevelInfo, "session", "token", s.AccessToken) // want "access token.*\\(\\*slog.Logger\\).Log"
	child.Log(ctx, slog.LevelInfo, "session", "user", l.UserID)
}
