package nettrace

import (
	"golang.org/x/net/trace"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, t trace.Trace) {
	t.LazyPrintf("in with %s", l.Password) // want "password.*telemetry"
	t.LazyPrintf("in of %s", l.Name)
}
