package log15

import (
	"github.com/inconshreveable/log15"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g log15.Logger) {
	g.Crit("in", "with", l.Password) // want "password.*Crit"
	g.Crit("in", "of", l.Name)
	log15.New("with", l.Password).Info("in") // want "password.*New"
	log15.New("of", l.Name).Info("in")
}
