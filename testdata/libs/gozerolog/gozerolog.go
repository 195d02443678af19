package gozerolog

import (
	"github.com/zeromicro/go-zero/core/logx"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, g logx.Logger) {
	logx.Infow("in", logx.Field("with", l.Password)) // want "password.*"
	logx.Infow("in", logx.Field("of", l.Name))
	g.Slowf("in with %s", l.Password) // want "password.*Slowf"
	g.Slowf("in of %s", l.Name)
	logx.Stat(l.Password) // want "password.*Stat"
	logx.Stat(l.Name)
}
