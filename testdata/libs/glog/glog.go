package glog

import (
	"errors"
	"net/http"

	"github.com/golang/glog"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	glog.InfoDepthf(1, "in with %s", l.Password) // want "password.*InfoDepthf"
	glog.InfoDepthf(1, "in of %s", l.Name)
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		glog.ExitDepthf(1, "gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		glog.ErrorDepthf(1, "gone")
	}
	shop.Tell(w, err) // want "database error"
}
