package logr

import (
	"github.com/go-logr/logr"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g logr.Logger) {
	g.WithValues("with", l.Password).Info("in") // want "password.*WithValues"
	g.WithValues("of", l.Name).WithName(l.Name).Info("in")
}
