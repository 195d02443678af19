package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
)

// fingerprintLen is the length of a fingerprint in hexadecimal digits: 80 bits, enough that no two
// findings of one program meet by chance.
const fingerprintLen = 20

// ExtraOf is what the driver writes beside the finding's diagnostic. What the finding leaves
// unset is taken from the table. The result shares nothing with f that could be changed.
func ExtraOf(f *Finding) *Extra {
	c, _ := Lookup(f.Category)
	if f.Confidence != Unset {
		c.Confidence = f.Confidence
	}
	x := &Extra{
		Severity:    c.Severity.String(),
		Confidence:  c.Confidence.String(),
		CWEs:        append([]int{}, c.CWEs...),
		Function:    f.Function,
		Fingerprint: Fingerprint(f.Check, f.Function, f.Key),
		Settles:     append([]string(nil), f.Settles...),
		Handler:     f.Handler,
		Input:       f.Input,
		Unasked:     f.Unasked,
		Managed:     f.Managed,
		Leaves:      slices.Clone(f.Leaves),
	}
	if s := f.Suppression; s != nil {
		x.Suppression = &ExtraSuppression{Kind: s.Kind, Reason: s.Reason}
		if s.Posn.IsValid() {
			x.Suppression.Posn = s.Posn.String()
		}
	}
	for _, s := range f.Trace {
		posn := ""
		if s.Posn.Filename != "" {
			posn = s.Posn.String()
		}
		x.Trace = append(x.Trace, ExtraStep{Kind: s.Kind, Posn: posn, Message: s.Message})
	}
	return x
}

// Fingerprint identifies a finding from one version of a program to the next. It is made of the
// check, the function that holds the finding and the finding's key, which names source and sink;
// there is no position and no line of code in it. So it survives edits elsewhere in the file and
// in the function, moves of the file within its package, and gofmt; it changes when the function,
// the source or the sink is renamed, as a reader would say that this is another finding.
//
// Several findings with one key in one function have the same fingerprint here, because a check
// sees them one by one; [Nth] tells them apart once they are all known.
func Fingerprint(check, function, key string) string {
	return digest(check + "|" + function + "|" + key)
}

// Nth is the fingerprint of the nth finding, from 1 in source order, of those that share a
// fingerprint in one run. The first keeps it. So a second leak of the same value to the same sink
// in a function is a new finding, and which of the two it is depends on their order alone.
func Nth(fingerprint string, n int) string {
	if n <= 1 {
		return fingerprint
	}
	return digest(fingerprint + "|" + strconv.Itoa(n))
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:fingerprintLen]
}
