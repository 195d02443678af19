package grpclog

import (
	"errors"
	"net/http"

	"google.golang.org/grpc/grpclog"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g grpclog.LoggerV2) {
	grpclog.InfoDepth(1, l.Password) // want "password.*InfoDepth"
	grpclog.InfoDepth(1, l.Name)
	g.Infof("in with %s", l.Password) // want "password.*Infof"
	g.Infof("in of %s", l.Name)
}

func ends(w http.ResponseWriter, g grpclog.LoggerV2) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		g.Fatal("gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		g.Error("gone")
	}
	shop.Tell(w, err) // want "database error"
}
