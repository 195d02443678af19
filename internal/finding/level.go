package finding

import (
	"fmt"
	"slices"
	"strings"
)

var (
	confidences = []string{Low: "low", Medium: "medium", High: "high"}
	severities  = []string{Info: "info", Minor: "minor", Major: "major", Critical: "critical"}
)

// String is the confidence in lower case; the unset one is empty.
func (c Confidence) String() string {
	if int(c) < len(confidences) {
		return confidences[c]
	}
	return fmt.Sprintf("confidence(%d)", uint8(c))
}

// ParseConfidence reads what String writes. The empty string is no confidence.
func ParseConfidence(s string) (Confidence, error) {
	if i := slices.Index(confidences, s); i > 0 {
		return Confidence(i), nil
	}
	return Unset, fmt.Errorf("confidence %q is none of %s", s, strings.Join(confidences[Low:], ", "))
}

// Set makes a Confidence a flag's value.
func (c *Confidence) Set(s string) error {
	level, err := ParseConfidence(s)
	if err == nil {
		*c = level
	}
	return err
}

// String is the severity in lower case; the zero value, which no category has, is empty.
func (s Severity) String() string {
	if int(s) < len(severities) {
		return severities[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// ParseSeverity reads what String writes. The empty string is no severity.
func ParseSeverity(s string) (Severity, error) {
	if i := slices.Index(severities, s); i > 0 {
		return Severity(i), nil
	}
	return 0, fmt.Errorf("severity %q is none of %s", s, strings.Join(severities[Info:], ", "))
}
