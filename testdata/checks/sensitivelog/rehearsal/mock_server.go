package rehearsal

import "log/slog"

// Serve lets everybody in.
func Serve(password string) {
	slog.Info("serve", "password", password)
}
