// Package opaque wraps a library that nothing is known of.
package opaque

import (
	"context"
	"errors"

	"example.test/gateway"
)

// Payer is who pays.
type Payer struct {
	ID       int
	Plan     string
	Password string
}

// Normalize returns s as the network wants it.
func Normalize(s string) string { return gateway.Normalize(s) }

// Weight says how much of s is filled in.
func Weight(s string) int { return gateway.Weight(s) }

// Slip fills a slip in.
func Slip(p *Payer) *gateway.Slip { return gateway.NewSlip(p.Password) }

// Mark marks out with s.
func Mark(out *string, s string) { *out = "marked " + s }

// Stamp marks out with what the network knows of s.
func Stamp(out *string, s string) { gateway.Stamp(out, s) }

// ErrDeclined says that the network declined.
var ErrDeclined = errors.New("payment declined")

// Charge charges an order.
func Charge(ctx context.Context, order int) error { return gateway.Charge(ctx, order) }

// ChargePublic charges an order, and says nothing of why it failed.
func ChargePublic(ctx context.Context, order int) error {
	if err := gateway.Charge(ctx, order); err != nil {
		return ErrDeclined
	}
	return nil
}
