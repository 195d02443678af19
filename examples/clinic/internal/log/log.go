// Package log is the project's own face of the logger: what the tool has to see through.
package log

import (
	"strings"

	"go.uber.org/zap"
)

// A Logger writes events with pairs of keys and values.
type Logger struct{ z *zap.SugaredLogger }

// New returns a logger that writes to z.
func New(z *zap.Logger) *Logger { return &Logger{z: z.Sugar()} }

// Event writes an event that happened.
func (l *Logger) Event(name string, pairs ...any) { l.z.Infow(name, pairs...) }

// Failure writes an error that a client is not told of.
func (l *Logger) Failure(name string, err error) { l.z.Errorw(name, "error", err) }

// Masked keeps nothing of s but its length.
func Masked(s string) string { return strings.Repeat("*", len(s)) }
