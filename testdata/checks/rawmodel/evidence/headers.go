package evidence

import (
	"net/http"

	"gorm.io/gorm"
)

// Campaign is a mail: its headers say how it is shown.
type Campaign struct {
	ID      uint              `gorm:"primaryKey"`
	Headers map[string]string `gorm:"serializer:json"`
}

// Hook is a request to be made: its headers authorize it.
type Hook struct {
	ID      uint              `gorm:"primaryKey"`
	Headers map[string]string `gorm:"serializer:json"`
}

func headers(w http.ResponseWriter, db *gorm.DB) {
	var c Campaign
	db.First(&c)
	send(w, c)
	var h Hook
	db.First(&h)
	send(w, h) // want `headers \(field Headers of evidence.Hook, gorm tags\)`
}
