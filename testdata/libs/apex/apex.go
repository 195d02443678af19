package apex

import (
	"errors"
	"net/http"

	"github.com/apex/log"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	log.WithField("password", l.Password).Info("in") // want "password.*WithField"
	log.WithField("name", l.Name).WithDuration(3).Info("in")
	log.Infof("in with %s", l.Password) // want "password.*Infof"
	log.Infof("in of %s", l.Name)
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
