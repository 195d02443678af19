package honeybadger

import (
	"github.com/honeybadger-io/honeybadger-go"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	honeybadger.SetContext(honeybadger.Context{"with": l.Password}) // want "password.*telemetry"
	honeybadger.SetContext(honeybadger.Context{"of": l.Name})
	honeybadger.Notify("in with " + l.Password) // want "password.*telemetry"
	honeybadger.Notify("in of " + l.Name)
}
