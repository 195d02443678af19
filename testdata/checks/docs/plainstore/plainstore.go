// Package plainstore has the example of the check's documentation.
package plainstore

import (
	"crypto/rand"

	"gorm.io/gorm"

	"example.test/checks/docs/plainstore/models"
)

type user struct{ ID uint }

func issue(db *gorm.DB, u user) {
	db.Create(&models.APIKey{UserID: u.ID, Token: rand.Text()}) // want "^token \\(field Token of models\\.APIKey\\) is stored in clear by \\(\\*gorm\\.DB\\)\\.Create$"
}
