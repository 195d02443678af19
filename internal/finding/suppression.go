package finding

import (
	"encoding/json"
	"fmt"
	"go/token"
	"strings"
)

// A SuppressionKind says what keeps a finding from being reported.
type SuppressionKind string

// The kinds of suppressions. Checks know the first three, the command line the others.
const (
	ByDirective SuppressionKind = "directive" // a comment //overshare:ignore
	ByNolint    SuppressionKind = "nolint"    // a comment //nolint
	ByPath      SuppressionKind = "path"      // the settings exclude the file
	ByBaseline  SuppressionKind = "baseline"  // an entry of the baseline
	ByRevision  SuppressionKind = "revision"  // it was there before
)

// A Suppression is why a finding is not reported.
type Suppression struct {
	Kind   SuppressionKind
	Reason string         // in the words of who suppressed it; may be empty
	Posn   token.Position // of the comment, if it is one
}

// ExtraSuppression is a [Suppression] on the wire.
type ExtraSuppression struct {
	Kind   SuppressionKind `json:"kind"`
	Reason string          `json:"reason"`
	Posn   string          `json:"posn"` // file:line:column
}

// Silenced is a finding that a directive suppresses, on its way to the command line, which counts and
// lists what nobody is shown. Like [Work] it travels in the place of an analyzer's name with an empty
// list below: in a list go vet would print it.
type Silenced struct {
	Category string `json:"category"`
	Posn     string `json:"posn"`
	End      string `json:"end"`
	Message  string `json:"message"`
	Extra    *Extra `json:"overshare"` // with the suppression
}

const silencedName = "overshare.suppressed "

// Key is the finding in the place of an analyzer's name.
func (s Silenced) Key() (string, error) {
	data, err := json.Marshal(s)
	return silencedName + string(data), err
}

// ParseSilenced reads a key. Other names are no finding; one that begins like a key and goes on
// otherwise is an error.
func ParseSilenced(key string) (s Silenced, ok bool, err error) {
	rest, ok := strings.CutPrefix(key, silencedName)
	if !ok {
		return s, false, nil
	}
	if err := json.Unmarshal([]byte(rest), &s); err != nil {
		return Silenced{}, true, fmt.Errorf("read a suppressed finding: %w", err)
	}
	if s.Extra == nil || s.Extra.Suppression == nil {
		return Silenced{}, true, fmt.Errorf("read a suppressed finding: %q does not say why", rest)
	}
	return s, true, nil
}
