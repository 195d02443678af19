package telemetry

import (
	"fmt"

	"github.com/getsentry/sentry-go"
)

func sentries(hub *sentry.Hub, scope *sentry.Scope, c Card) {
	sentry.CaptureMessage("declined " + c.CardNumber) // want "card number.*sentry.CaptureMessage"
	sentry.CaptureMessage("declined for " + c.Customer)

	sentry.CaptureException(fmt.Errorf("card %s declined", c.CardNumber)) // want "card number.*sentry.CaptureException"
	sentry.CaptureException(errDeclined)

	scope.SetTag("card", c.CardNumber) // want "card number.*\\(\\*sentry.Scope\\).SetTag"
	scope.SetTag("customer", c.Customer)

	scope.SetContext("payment", sentry.Context{"card_number": c.CardNumber}) // want "card number.*\\(\\*sentry.Scope\\).SetContext"
	scope.SetContext("payment", sentry.Context{"cents": c.Cents})

	hub.AddBreadcrumb(&sentry.Breadcrumb{Message: "pays with " + c.CardNumber}, nil) // want "card number.*\\(\\*sentry.Hub\\).AddBreadcrumb"
	hub.AddBreadcrumb(&sentry.Breadcrumb{Message: "pays " + fmt.Sprint(c.Cents)}, nil)

	sentry.CaptureEvent(&sentry.Event{Message: "pays with " + c.CardNumber}) // want "card number.*sentry.CaptureEvent"
	sentry.CaptureEvent(&sentry.Event{Message: "pays " + fmt.Sprint(c.Cents)})

	hub.CaptureMessage("pays with " + c.CardNumber) // want "card number.*\\(\\*sentry.Hub\\).CaptureMessage"
	hub.CaptureMessage("pays")
}
