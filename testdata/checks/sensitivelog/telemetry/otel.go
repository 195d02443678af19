// Package telemetry sends to traces, metrics and error trackers, which are read by as many people
// as logs and kept longer.
package telemetry

import (
	"context"
	"errors"
	"fmt"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// A Card is what a customer pays with.
type Card struct {
	Customer   string
	CardNumber string
	Cents      int
}

var errDeclined = errors.New("card declined")

func otel(ctx context.Context, tracer trace.Tracer, c Card) {
	ctx, span := tracer.Start(ctx, "pay")
	defer span.End()

	span.SetAttributes(attribute.String("card", c.CardNumber)) // want "card number.*is sent to telemetry by attribute.String"
	span.SetAttributes(attribute.Int("cents", c.Cents), attribute.Int("card_digits", len(c.CardNumber)))

	key := attribute.Key("pay.card")
	span.SetAttributes(key.String(c.CardNumber)) // want "card number.*attribute.Key.String"
	span.SetAttributes(key.Int(c.Cents))

	span.RecordError(fmt.Errorf("card %s: %w", c.CardNumber, errDeclined)) // want "card number.*trace.Span.RecordError"
	span.RecordError(fmt.Errorf("customer %s: %w", c.Customer, errDeclined))

	span.SetStatus(codes.Error, "declined "+c.CardNumber) // want "card number.*trace.Span.SetStatus"
	span.SetStatus(codes.Error, errDeclined.Error())

	span.AddEvent("charge", trace.WithAttributes(attribute.String("card", c.CardNumber))) // want "card number.*attribute.String"
	span.AddEvent("charge", trace.WithAttributes(attribute.Int("cents", c.Cents)))

	_, inner := tracer.Start(ctx, "charge "+c.CardNumber) // want "card number.*trace.Tracer.Start"
	_, inner = tracer.Start(ctx, "charge "+c.Customer)
	inner.End()

	_, _ = baggage.NewMember("card", c.CardNumber) // want "card number.*baggage.NewMember"
	_, _ = baggage.NewMember("customer", c.Customer)
}
