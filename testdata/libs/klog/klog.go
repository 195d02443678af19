package klog

import (
	"errors"
	"net/http"

	"gorm.io/gorm"
	"k8s.io/klog/v2"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	klog.InfoSDepth(1, "in", "with", l.Password) // want "password.*InfoSDepth"
	klog.InfoSDepth(1, "in", "of", l.Name)
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		klog.ExitDepth(1, "gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		klog.ErrorDepth(1, "gone")
	}
	shop.Tell(w, err) // want "database error"
}
