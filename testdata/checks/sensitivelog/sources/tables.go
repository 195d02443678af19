package sources

import (
	"log/slog"
	"os"
	"strings"
)

// An entry of a table of settings holds now a secret, now something else.
type entry struct{ text string }

type table struct{ entries map[string]*entry }

func (t *table) readFile(name, file string) {
	secretValue, err := os.ReadFile(file)
	if err != nil {
		return
	}
	t.entries[name].text = string(secretValue)
}

func (t *table) read(lines []string) {
	for _, line := range lines {
		name, value, _ := strings.Cut(line, "=")
		t.entries[name].text = value
	}
}

func (t *table) listenAddress() string { return t.entries["LISTEN_ADDRESS"].text }

func start(t *table) {
	slog.Info("listening", "address", t.listenAddress())
}

// A sealed value holds secrets only, whatever its field is called.
type sealed struct{ text string }

func (s *sealed) readFile(file string) {
	secretValue, err := os.ReadFile(file)
	if err != nil {
		return
	}
	s.text = string(secretValue)
}

func (s *sealed) reset() { s.text = "" }

func open(s *sealed) {
	slog.Info("opened", "text", s.text) // want "secret \\(variable secretValue\\) is written to the log"
}
