package booking

import (
	"testing"
	"time"
)

func TestCheck(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	s := &Service{Now: func() time.Time { return now }}
	for _, tt := range []struct {
		start time.Time
		want  error
	}{
		{now.Add(-time.Minute), ErrPast},
		{now.Add(time.Hour), nil},
		{now.Add(9 * time.Hour), ErrClosed},
		{now.Add(22 * time.Hour), ErrClosed},
	} {
		if got := s.Check(tt.start); got != tt.want {
			t.Errorf("Check(%v) = %v, want %v", tt.start, got, tt.want)
		}
	}
}
