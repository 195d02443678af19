package datadog

import (
	"github.com/DataDog/datadog-go/v5/statsd"
	"github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, s *tracer.Span, c *statsd.Client) {
	s.SetTag("with", l.Password) // want "password.*telemetry"
	s.SetTag("of", l.Name)
	tracer.StartSpan("sign-in", tracer.ResourceName(l.Password)) // want "password.*telemetry"
	tracer.StartSpan("sign-in", tracer.ResourceName(l.Name))
	c.Incr("in", []string{l.Password}, 1) // want "password.*telemetry"
	c.Incr("in", []string{l.Name}, 1)
}
