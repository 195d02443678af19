package logrus

import (
	"errors"
	"net/http"

	"github.com/sirupsen/logrus"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, e *logrus.Entry) {
	e.WithField("with", l.Password).Trace("in") // want "password.*WithField"
	e.WithField("of", l.Name).Trace("in")
	e.Logf(logrus.InfoLevel, "in with %s", l.Password) // want "password.*Logf"
	e.Logf(logrus.InfoLevel, "in of %s", l.Name)
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		logrus.Fatal("gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		logrus.Error("gone")
	}
	shop.Tell(w, err) // want "database error"
}
