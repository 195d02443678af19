package phuslu

import (
	"github.com/phuslu/log"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g *log.Logger) {
	g.Info().Str("with", l.Password).Msg("in") // want "password.*Str"
	g.Info().Str("of", l.Name).Msg("in")
	g.Info().Msgf("in with %s", l.Password) // want "password.*Msgf"
	g.Info().Msgf("in of %s", l.Name)
	g.Info().Any("login", l).Msg("in") // want "password.*Any"
	g.Info().Any("name", l.Name).Msg("in")
}
