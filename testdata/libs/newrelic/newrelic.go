package newrelic

import (
	"github.com/newrelic/go-agent/v3/newrelic"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, t *newrelic.Transaction) {
	t.AddAttribute("with", l.Password) // want "password.*telemetry"
	t.AddAttribute("of", l.Name)
}
