// Package gateway stands for a third party's library that nothing is known of: it is vendored with
// a version, so that it is neither the standard library nor first-party, and needs no network.
package gateway

import (
	"context"
	"net/http"
	"strconv"
	"strings"
)

// Normalize returns s as the payment network wants it.
func Normalize(s string) string { return strings.ToUpper(s) }

// Weight is a number that says how much of s is filled in.
func Weight(s string) int { return len(s) - strings.Count(s, " ") }

// A Slip is what is handed to the network.
type Slip struct{ text string }

// NewSlip fills a slip in.
func NewSlip(s string) *Slip { return &Slip{text: s} }

// Text is what stands on the slip.
func (s *Slip) Text() string { return s.text }

// Size is how much stands on the slip.
func (s *Slip) Size() int { return len(s.text) }

// Stamp marks out with what the network knows of s.
func Stamp(out *string, s string) { *out = "stamped " + strconv.Itoa(len(s)) }

// Charge charges an order.
func Charge(ctx context.Context, order int) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://pay.example.test/charge", nil)
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
