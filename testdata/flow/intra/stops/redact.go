package stops

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"os"
)

// The types below differ from plain in the method that shows them, and in nothing else.
type plain struct {
	ID       int
	Password string
}

type inJSON struct {
	ID       int
	Password string
}

// MarshalJSON implements [json.Marshaler].
func (v inJSON) MarshalJSON() ([]byte, error) { return json.Marshal(v.ID) }

type inSlog struct {
	ID       int
	Password string
}

// LogValue implements [slog.LogValuer].
func (v inSlog) LogValue() slog.Value { return slog.IntValue(v.ID) }

type inText struct {
	ID       int
	Password string
}

// String implements [fmt.Stringer].
func (v inText) String() string { return fmt.Sprintf("member %d", v.ID) }

type inFormat struct {
	ID       int
	Password string
}

// Format implements [fmt.Formatter].
func (v inFormat) Format(f fmt.State, verb rune) { fmt.Fprintf(f, "member %d", v.ID) }

type byPointer struct {
	ID       int
	Password string
}

// String implements [fmt.Stringer] for pointers only.
func (v *byPointer) String() string { return fmt.Sprintf("member %d", v.ID) }

func showJSON(m *Member) error {
	open, err := json.Marshal(plain{m.ID, m.Password})
	if err != nil {
		return err
	}
	closed, err := json.Marshal(inJSON{m.ID, m.Password})
	if err != nil {
		return err
	}
	slog.Info("json", "member", string(open))   // covers: redacting-marshaljson // want "password.*is written to the log"
	slog.Info("json", "member", string(closed)) // covers: redacting-marshaljson innocent
	return nil
}

func showSlog(m *Member) {
	slog.Info("slog", "member", plain{m.ID, m.Password})  // covers: redacting-logvalue // want "password.*is written to the log"
	slog.Info("slog", "member", inSlog{m.ID, m.Password}) // covers: redacting-logvalue innocent
}

func showText(m *Member) {
	log.Printf("text: %v", plain{m.ID, m.Password})  // covers: redacting-string // want "password.*is written to the log"
	log.Printf("text: %v", inText{m.ID, m.Password}) // covers: redacting-string innocent
}

func showFormat(m *Member) {
	log.Printf("format: %+v", plain{m.ID, m.Password})    // covers: redacting-format // want "password.*is written to the log"
	log.Printf("format: %+v", inFormat{m.ID, m.Password}) // covers: redacting-format innocent
}

func showElsewhere(m *Member) {
	v := inSlog{m.ID, m.Password}
	log.Printf("elsewhere: %v", v)      // covers: redactor-of-another-channel // want "password.*is written to the log"
	slog.Info("elsewhere", "member", v) // covers: redactor-of-another-channel innocent
}

func showPointer(m *Member) {
	v := byPointer{m.ID, m.Password}
	log.Printf("pointer: %v", v)  // covers: pointer-vs-value-method-set // want "password.*is written to the log"
	log.Printf("pointer: %v", &v) // covers: pointer-vs-value-method-set innocent
}

func dropSecrets(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "password" {
		return slog.String(a.Key, "***")
	}
	return a
}

func showReplaced(m *Member) {
	open := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	closed := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: dropSecrets}))
	open.Info("replaced", "password", m.Password)   // covers: replace-attr // want "password.*is written to the log"
	closed.Info("replaced", "password", m.Password) // covers: replace-attr innocent
}
