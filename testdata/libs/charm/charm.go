package charm

import (
	"errors"
	"net/http"

	"github.com/charmbracelet/log"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	log.Info("in", "with", l.Password) // want "password.*Info"
	log.Info("in", "of", l.Name)
	log.Logf(log.InfoLevel, "in with %s", l.Password) // want "password.*Logf"
	log.Logf(log.InfoLevel, "in of %s", l.Name)
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		log.Fatal("gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		log.Error("gone")
	}
	shop.Tell(w, err) // want "database error"
}
