package catalog

// libSentry is Sentry.
func libSentry() Library {
	return Library{
		Name: "sentry",
		Doc:  "https://docs.sentry.io/platforms/go/",
		Packages: []Package{
			{"github.com/getsentry/sentry-go", sentryRecords()},
		},
	}
}

func sentryRecords() []*Record {
	v0 := telemetry(Arg(0), Field)
	return join(
		each("@", "CaptureException CaptureEvent AddBreadcrumb", v0),
		each("@", "CaptureMessage", telemetry(Arg(0), Text)),
		each("@", "Recover", why("sends the panic's value")),
		each("@", "Init Flush CurrentHub GetHubFromContext ConfigureScope WithScope"),
		each("(*Hub).@", "CaptureException CaptureEvent Recover", v0),
		each("(*Hub).@", "AddBreadcrumb", v0),
		each("(*Hub).@", "CaptureMessage", telemetry(Arg(0), Text)),
		each("(*Event).@", "MarshalJSON", copies(Receiver, Result(0))),
		each("(*Scope).@", "SetUser SetTags SetRequest SetContexts", v0),
		each("(*Scope).@", "SetTag", telemetry(Arg(1), Text).key(Arg(0))),
		each("(*Scope).@", "SetContext", telemetry(Arg(1), Field).key(Arg(0))),
		each("(*Scope).@", "SetRequestBody", telemetry(Arg(0), Text)),
	)
}
