package sentry

import (
	"github.com/getsentry/sentry-go"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, s *sentry.Scope) {
	sentry.CaptureMessage("in with " + l.Password) // want "password.*telemetry"
	sentry.CaptureMessage("in of " + l.Name)
	s.SetTag("with", l.Password) // want "password.*telemetry"
	s.SetTag("of", l.Name)
}
