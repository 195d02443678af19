// Package own logs through what a project writes for itself: functions around a logger, and
// interfaces that say nothing of what is behind them.
package own

import (
	"context"
	"fmt"
	"log/slog"

	"go.uber.org/zap"
)

// A User is who signs in.
type User struct {
	ID       string
	Password string
	Email    string
}

// logf hides the library from the rest of the package.
func logf(format string, args ...any) { slog.Info(fmt.Sprintf(format, args...)) }

// event logs keys and values.
func event(ctx context.Context, name string, kv ...any) { slog.InfoContext(ctx, name, kv...) }

// audit logs who did what; the detail is for others.
func audit(who, detail string) {
	slog.Info("audit", "who", who)
	_ = detail
}

// A Log wraps zap as many projects do.
type Log struct{ base *zap.SugaredLogger }

// With adds a key to all lines.
func (l *Log) With(key string, value any) *Log { return &Log{l.base.With(key, value)} }

// Info writes a line.
func (l *Log) Info(msg string, kv ...any) { l.base.Infow(msg, kv...) }

func wrapped(ctx context.Context, l *Log, u User) {
	logf("sign-in of %s with %s", u.ID, u.Password) // want "password.*written to the log by slog.Info in own.logf"
	logf("sign-in of %s", u.ID)
	logf("sign-in of %s with a %T", u.ID, u.Password)

	event(ctx, "sign-in", "user", u.ID, "password", u.Password) // want "password.*slog.InfoContext in own.event"
	event(ctx, "sign-in", "user", u.ID)

	audit(u.Password, "") // want "password.*slog.Info in own.audit"
	audit(u.ID, u.Password)

	l.With("email", u.Email).Info("sign-in") // want "e-mail.*\\(\\*zap.SugaredLogger\\).With in \\(\\*own.Log\\).With"
	l.With("id", u.ID).Info("sign-in")

	l.Info("sign-in", "password", u.Password) // want "password.*Infow in \\(\\*own.Log\\).Info"
	l.Info("sign-in", "user", u.ID)
}
