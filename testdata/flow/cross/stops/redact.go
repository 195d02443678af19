package stops

import (
	"encoding/json"
	"log"
	"log/slog"
	"os"

	"example.test/flow/dep/stops"
)

func showJSON(m *stops.Member) error {
	open, err := json.Marshal(stops.Plain{ID: m.ID, Password: m.Password})
	if err != nil {
		return err
	}
	closed, err := json.Marshal(stops.InJSON{ID: m.ID, Password: m.Password})
	if err != nil {
		return err
	}
	slog.Info("json", "member", string(open))   // covers: redacting-marshaljson // want "password.*is written to the log"
	slog.Info("json", "member", string(closed)) // covers: redacting-marshaljson innocent
	return nil
}

func showSlog(open *stops.Plain, closed *stops.InSlog) {
	slog.Info("slog", "member", open)   // covers: redacting-logvalue // want "password.*is written to the log"
	slog.Info("slog", "member", closed) // covers: redacting-logvalue innocent
}

func showText(open *stops.Plain, closed *stops.InText) {
	log.Println("text:", open)   // covers: redacting-string // want "password.*is written to the log"
	log.Println("text:", closed) // covers: redacting-string innocent
}

func showFormat(open *stops.Plain, closed *stops.InFormat) {
	log.Printf("format: %+v", open)   // covers: redacting-format // want "password.*is written to the log"
	log.Printf("format: %+v", closed) // covers: redacting-format innocent
}

func showElsewhere(v stops.InText) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	log.Printf("elsewhere: %s", text) // covers: redactor-of-another-channel // want "password.*is written to the log"
	log.Printf("elsewhere: %s", v)    // covers: redactor-of-another-channel innocent
	return nil
}

func showPointer(v stops.ByPointer) {
	log.Println("pointer:", v)  // covers: pointer-vs-value-method-set // want "password.*is written to the log"
	log.Println("pointer:", &v) // covers: pointer-vs-value-method-set innocent
}

func showReplaced(m *stops.Member) {
	open := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	closed := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: stops.DropSecrets}))
	open.Info("replaced", "password", m.Password)   // covers: replace-attr // want "password.*is written to the log"
	closed.Info("replaced", "password", m.Password) // covers: replace-attr innocent
}
