package stops

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

// Plain is shown as it is.
type Plain struct {
	ID       int
	Password string
}

// InJSON shows its number in JSON.
type InJSON struct {
	ID       int
	Password string
}

// MarshalJSON implements [json.Marshaler].
func (v InJSON) MarshalJSON() ([]byte, error) { return json.Marshal(v.ID) }

// InSlog shows its number in slog.
type InSlog struct {
	ID       int
	Password string
}

// LogValue implements [slog.LogValuer].
func (v InSlog) LogValue() slog.Value { return slog.IntValue(v.ID) }

// InText shows its number in texts.
type InText struct {
	ID       int
	Password string
}

// String implements [fmt.Stringer].
func (v InText) String() string { return fmt.Sprintf("member %d", v.ID) }

// InFormat shows its number under every verb.
type InFormat struct {
	ID       int
	Password string
}

// Format implements [fmt.Formatter].
func (v InFormat) Format(f fmt.State, verb rune) { fmt.Fprintf(f, "member %d", v.ID) }

// ByPointer shows its number in texts, if it is given by pointer.
type ByPointer struct {
	ID       int
	Password string
}

// String implements [fmt.Stringer] for pointers only.
func (v *ByPointer) String() string { return fmt.Sprintf("member %d", v.ID) }

// DropSecrets is made for [slog.HandlerOptions].
func DropSecrets(_ []string, a slog.Attr) slog.Attr {
	if a.Key == "password" {
		return slog.String(a.Key, "***")
	}
	return a
}
