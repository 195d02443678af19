package catalog

// libRedact is cockroachdb's redact: a text with marks around what may be hidden, which it is only when
// Redact is called.
func libRedact() Library {
	return Library{
		Name: "redact",
		Doc:  "https://pkg.go.dev/github.com/cockroachdb/redact",
		Packages: []Package{
			{"github.com/cockroachdb/redact", join(
				each("@", "Sprint", flow(Sprint, Rest(0), Result(0))),
				each("@", "Sprintf", sprintf(0, Result(0))),
				each("@", "Safe", copies(Arg(0), Result(0))),
			)},
			{"github.com/cockroachdb/redact/internal/markers",
				each("(@).Redact", "RedactableString RedactableBytes", flow(Mask, Receiver, Result(0)))},
		},
	}
}
