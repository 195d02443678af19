package hclog

import (
	"github.com/hashicorp/go-hclog"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g hclog.Logger) {
	g.With("with", l.Password).Info("in") // want "password.*With"
	g.With("of", l.Name).Named(l.Name).Info("in")
	g.Info("in", "with", hclog.Fmt("%v", l.Password)) // want "password.*Info"
	g.Info("in", "with", hclog.Fmt("%T", l.Password))
}
