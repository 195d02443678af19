package opentracing

import (
	"github.com/opentracing/opentracing-go"
	"github.com/opentracing/opentracing-go/log"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, s opentracing.Span) {
	s.SetTag("with", l.Password) // want "password.*telemetry"
	s.SetTag("of", l.Name)
	s.LogFields(log.String("with", l.Password)) // want "password.*telemetry"
	s.LogFields(log.String("of", l.Name))
}
