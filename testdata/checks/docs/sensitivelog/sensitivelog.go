// Package sensitivelog has the example of the check's documentation.
package sensitivelog

import (
	"log/slog"

	"example.test/checks/docs/sensitivelog/models"
)

func failed(u *models.User) {
	slog.Info("login failed", "user", u.ID, "password", u.Password) // want "^password \\(field Password of models\\.User\\) is written to the log by slog\\.Info$"
}
