package own

import "context"

// A Logger is all that this package knows of logging: the program puts something behind it that
// lies elsewhere.
type Logger interface {
	Debug(msg string)
	Infof(format string, args ...any)
	Warnw(msg string, kv ...any)
	Error(ctx context.Context, msg string, err error)
}

// A Notifier looks like one, and tells the user.
type Notifier interface {
	Info(msg string)
	Send(to, text string)
}

func throughInterface(ctx context.Context, l Logger, u User) {
	l.Debug("sign-in with " + u.Password) // want "password.*written to the log by own.Logger.Debug"
	l.Debug("sign-in of " + u.ID)

	l.Infof("sign-in with %s", u.Password) // want "password.*own.Logger.Infof"
	l.Infof("sign-in with a %T", u.Password)

	l.Warnw("sign-in", "password", u.Password) // want "password.*own.Logger.Warnw"
	l.Warnw("sign-in", "user", u.ID)

	l.Error(ctx, "sign-in with "+u.Password, nil) // want "password.*own.Logger.Error"
	l.Error(ctx, "sign-in", nil)
}

func noLogger(n Notifier, u User) {
	n.Info("your new password is " + u.Password)
	n.Send(u.Email, "your new password is "+u.Password)
}
