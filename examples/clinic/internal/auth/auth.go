// Package auth says who a client is: the workstation by its certificate, the doctor by a session.
package auth

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"sync"

	"go.uber.org/zap"
	"golang.org/x/crypto/bcrypt"
)

// What signing in can fail with that the client may read.
var (
	ErrNoCertificate = errors.New("no verified client certificate")
	ErrPassword      = errors.New("wrong staff id or password")
)

// Station returns the name of the workstation that holds the verified client certificate.
func Station(state *tls.ConnectionState, logger *zap.Logger) (string, error) {
	if state == nil || len(state.VerifiedChains) == 0 || len(state.VerifiedChains[0]) == 0 {
		return "", ErrNoCertificate
	}
	cert := state.VerifiedChains[0][0]
	logger.Debug("station", zap.Any("certificate", cert))                   // leak: sensitivelog/certificate
	logger.Debug("station", zap.Any("chain", state.PeerCertificates))       // leak: sensitivelog/certificate
	logger.Debug("station", zap.String("fingerprint", Fingerprint(cert)))   // fine: a hash names the certificate and shows nothing of it
	logger.Debug("station", zap.Int("chain", len(state.VerifiedChains[0]))) // fine: a number
	logger.Debug("station", zap.Uint16("tls", state.Version))               // fine: a number
	return cert.Subject.CommonName, nil
}

// Fingerprint is the certificate's SHA-256 in hexadecimal digits.
func Fingerprint(cert *x509.Certificate) string {
	sum := sha256.Sum256(cert.Raw)
	return hex.EncodeToString(sum[:])
}

// HashKey is what of a generated key is stored. It is long and random, so that one round is enough.
func HashKey(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

// HashPassword is what of a password is stored.
func HashPassword(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

// CheckPassword reports whether password belongs to hash, with [ErrPassword] if not.
func CheckPassword(hash []byte, password string) error {
	if bcrypt.CompareHashAndPassword(hash, []byte(password)) != nil {
		return ErrPassword
	}
	return nil
}

// Sessions holds who is signed in. Tokens are kept as keyed hashes only.
type Sessions struct {
	secret []byte
	mu     sync.Mutex
	doctor map[string]uint
}

// NewSessions returns an empty register whose hashes are keyed with secret.
func NewSessions(secret string) *Sessions {
	return &Sessions{secret: []byte(secret), doctor: make(map[string]uint)}
}

// Open starts a session and returns its token.
func (s *Sessions) Open(doctor uint) string {
	token := rand.Text()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.doctor[s.key(token)] = doctor
	return token
}

// Doctor returns whose session a token opens.
func (s *Sessions) Doctor(token string) (uint, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id, ok := s.doctor[s.key(token)]
	return id, ok
}

func (s *Sessions) key(token string) string {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write([]byte(token))
	return hex.EncodeToString(mac.Sum(nil))
}
