// Hack starts the service with a password that it makes up.
package main

import (
	"crypto/rand"
	"log/slog"
	"net/http"
)

func main() {
	password := rand.Text()
	slog.Info("started", "password", password)
	http.ListenAndServe(":8080", nil)
}
