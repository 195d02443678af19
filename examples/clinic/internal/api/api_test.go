package api_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/zap"

	"example.test/clinic/internal/api"
	"example.test/clinic/internal/auth"
	"example.test/clinic/internal/booking"
	"example.test/clinic/internal/log"
	"example.test/clinic/internal/model"
	"example.test/clinic/internal/store"
)

// noon is a time at which the clinic is open, tomorrow.
var noon = time.Now().UTC().Truncate(24*time.Hour).AddDate(0, 0, 1).Add(12 * time.Hour)

// station returns a certificate of a workstation that signs itself.
func station(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber:          big.NewInt(1),
		Subject:               pkix.Name{CommonName: "desk-1"},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().Add(time.Hour),
		IsCA:                  true,
		BasicConstraintsValid: true,
		ExtKeyUsage:           []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(cert)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}

// a client calls the service, with a certificate and a session or without.
type client struct {
	t     *testing.T
	http  *http.Client
	url   string
	token string
}

func (c *client) call(method, path, body string) (int, string) {
	c.t.Helper()
	req, err := http.NewRequest(method, c.url+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	resp, err := c.http.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return resp.StatusCode, string(text)
}

func (c *client) signIn(password string) int {
	c.t.Helper()
	status, body := c.call("POST", "/session", `{"staffId":"d1","password":"`+password+`"}`)
	var reply struct{ Token string }
	if err := json.Unmarshal([]byte(body), &reply); err != nil {
		c.t.Fatal(err)
	}
	c.token = reply.Token
	return status
}

func serve(t *testing.T) *client {
	t.Helper()
	st, err := store.Open(filepath.Join(t.TempDir(), "clinic.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	hash, err := auth.HashPassword("correct horse")
	if err != nil {
		t.Fatal(err)
	}
	if err := st.AddDoctor(t.Context(), &model.Doctor{StaffID: "d1", Room: "7", PasswordHash: hash}); err != nil {
		t.Fatal(err)
	}
	logger := zap.NewNop()
	s := &api.Server{
		Store:    st,
		Booking:  &booking.Service{Store: st, Now: time.Now},
		Sessions: auth.NewSessions("test"),
		Leaflets: t.TempDir(),
		Zap:      logger,
		Log:      log.New(logger),
	}
	cert, pool := station(t)
	srv := httptest.NewUnstartedServer(s.Handler())
	srv.TLS = &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: pool}
	srv.StartTLS()
	t.Cleanup(srv.Close)
	c := &client{t: t, http: srv.Client(), url: srv.URL}
	c.http.Transport.(*http.Transport).TLSClientConfig.Certificates = []tls.Certificate{cert}
	return c
}

func TestDoctorBooksAnAppointment(t *testing.T) {
	c := serve(t)
	if status, _ := c.call("GET", "/patients", ""); status != http.StatusUnauthorized {
		t.Errorf("patients without a session: status %d", status)
	}
	if status := c.signIn("wrong"); status != http.StatusUnauthorized {
		t.Errorf("wrong password: status %d", status)
	}
	if status := c.signIn("correct horse"); status != http.StatusCreated {
		t.Fatalf("sign-in: status %d", status)
	}
	status, body := c.call("POST", "/patients", `{"fullName":"Ada","email":"ada@example.test","diagnosis":"cough"}`)
	if status != http.StatusCreated || !strings.Contains(body, `"id":1`) {
		t.Fatalf("add patient: status %d, %s", status, body)
	}
	if status, body := c.call("GET", "/doctors/d1?part=room", ""); status != http.StatusOK || body != `{"room":"7","staffId":"d1"}` {
		t.Errorf("doctor: status %d, %s", status, body)
	}
	if status, body := c.call("PUT", "/doctors/d1?part=room", `{"room":"8"}`); status != http.StatusOK || body != `{"room":"8","staffId":"d1"}` {
		t.Errorf("change doctor: status %d, %s", status, body)
	}
	appointment := `{"patientId":1,"start":"` + noon.Format(time.RFC3339) + `"}`
	for _, want := range []int{http.StatusCreated, http.StatusConflict} {
		if status, body := c.call("POST", "/appointments", appointment); status != want {
			t.Errorf("book: status %d, want %d: %s", status, want, body)
		}
	}
	if status, body := c.call("GET", "/appointments", ""); status != http.StatusOK || !strings.Contains(body, `"patientId":1`) {
		t.Errorf("appointments: status %d, %s", status, body)
	}
	if status, _ := c.call("GET", "/patients/2", ""); status != http.StatusNotFound {
		t.Errorf("unknown patient: status %d", status)
	}
}

func TestStationNeedsACertificate(t *testing.T) {
	c := serve(t)
	c.http.Transport.(*http.Transport).TLSClientConfig.Certificates = nil
	if status, body := c.call("GET", "/leaflets", ""); status != http.StatusUnauthorized {
		t.Errorf("no certificate: status %d, %s", status, body)
	}
}
