package rollbar

import (
	"github.com/rollbar/rollbar-go"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login) {
	rollbar.SetPerson(l.Name, l.Password, "") // want "password.*telemetry"
	rollbar.SetPerson("1", l.Name, "")
	rollbar.Critical("in", l.Password) // want "password.*telemetry"
	rollbar.Critical("in", l.Name)
}
