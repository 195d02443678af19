package sources

import (
	"encoding/json"
	"log/slog"
)

// What is decoded from a text that is passed is an object of its own, and holds what the text does.
type task struct {
	URL     string
	Headers map[string]string
}

func run(data string) error {
	t := &task{}
	if err := json.Unmarshal([]byte(data), t); err != nil {
		return err
	}
	slog.Info("running", "task", t) // want "headers \\(field Headers of sources.task\\) is written to the log"
	slog.Info("running", "url", t.URL)
	return nil
}

func settings(data string) error {
	var m map[string]string
	if err := json.Unmarshal([]byte(data), &m); err != nil {
		return err
	}
	slog.Info("running", "with", m["password"]) // want "password"
	slog.Info("running", "with", m["level"])
	return nil
}
