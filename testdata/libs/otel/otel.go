package otel

import (
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/trace"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, s trace.Span) {
	s.SetAttributes(attribute.String("with", l.Password)) // want "password.*telemetry"
	s.SetAttributes(attribute.String("of", l.Name))
	baggage.NewMember("with", l.Password) // want "password.*telemetry"
	baggage.NewMember("of", l.Name)
}
