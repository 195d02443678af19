// Package sources reads the same kinds of secrets from everywhere: one logger, many sources.
package sources

import (
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

// An Account is a row of a table.
type Account struct {
	ID           string
	APIKey       string
	IBAN         string
	PasswordHash string
	// What is about secrets and is none.
	PasswordField    string
	PrivateKeyPath   string
	TokenURL         string
	SecretName       string
	MaxTokens        int
	TokenExpired     bool
	PasswordPolicy   string
	PublicKey        string
	PasswordRequired bool
}

func fields(a *Account) {
	slog.Info("account", "k", a.APIKey) // want "API key \\(field APIKey of sources.Account\\)"
	slog.Info("account", "k", a.ID)

	slog.Info("account", "k", a.IBAN) // want "IBAN"
	slog.Info("account", "k", len(a.IBAN))

	slog.Info("account", "field", a.PasswordField, "path", a.PrivateKeyPath, "url", a.TokenURL)
	slog.Info("account", "name", a.SecretName, "max", a.MaxTokens, "expired", a.TokenExpired)
	slog.Info("account", "policy", a.PasswordPolicy, "public", a.PublicKey, "required", a.PasswordRequired)
}

func params(clientSecret, clientID string) {
	slog.Info("client", "k", clientSecret) // want "client secret \\(parameter clientSecret\\)"
	slog.Info("client", "k", clientID)

	slog.Info("client", "k", mask(clientSecret))
	slog.Info("client", "k", maskedInName(clientSecret)) // want "client secret.*slog.Info"

	sum := sha256.Sum256([]byte(clientSecret))
	slog.Info("client", "k", hex.EncodeToString(sum[:]))
	slog.Info("client", "k", hex.EncodeToString([]byte(clientSecret))) // want "client secret"
}

// mask lets nothing through.
func mask(s string) string { return strings.Repeat("*", len(s)) }

// maskedInName lets everything through, whatever it is called.
func maskedInName(s string) string { return "<" + s + ">" }

func locals(lines []string) {
	for _, line := range lines {
		user, password, _ := strings.Cut(line, ":")
		slog.Info("import", "k", password) // want "password \\(variable password\\)"
		slog.Info("import", "k", user)
	}
	const password = "password"
	slog.Info("import", "column", password)
	token := ""
	slog.Info("import", "token", token)
}

func maps(row map[string]string) {
	slog.Info("row", "k", row["api_key"]) // want "API key"
	slog.Info("row", "k", row["id"])

	out := map[string]any{"user": row["user"], "password": row["pw"]}
	slog.Info("row", "row", out) // want "password"
	delete(out, "password")
	slog.Info("row", "k", out["user"])
}

func requests(r *http.Request) {
	slog.Info("request", "k", r.FormValue("password")) // want "password"
	slog.Info("request", "k", r.FormValue("page"))

	slog.Info("request", "k", r.URL.Query().Get("access_token")) // want "access token"
	slog.Info("request", "k", r.URL.Query().Get("page"))

	slog.Info("request", "k", r.Header.Get("Authorization")) // want "authorization header"
	slog.Info("request", "k", r.Header.Get("Accept"))

	slog.Info("request", "k", r.Header["X-Forwarded-Client-Cert"]) // want "client certificate"
	slog.Info("request", "k", r.Header["Accept"])

	if _, password, ok := r.BasicAuth(); ok {
		slog.Info("request", "k", password) // want "password"
		slog.Info("request", "k", password != "")
	}
}

// Package variables: a constant text under a secret's name is a name, too.
var (
	StatePassword = "level1_password"
	AdminPassword = os.Getenv("ADMIN_PASSWORD")
)

func variables() {
	slog.Info("start", "k", StatePassword)
	slog.Info("start", "k", AdminPassword) // want "password"
}

func environment() {
	slog.Info("start", "k", os.Getenv("DB_PASSWORD")) // want "password"
	slog.Info("start", "k", os.Getenv("DB_HOST"))

	if key, ok := os.LookupEnv("STRIPE_API_KEY"); ok {
		slog.Info("start", "k", key) // want "API key"
	}
	if zone, ok := os.LookupEnv("ZONE"); ok {
		slog.Info("start", "k", zone)
	}
}
