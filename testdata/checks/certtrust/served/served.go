// Package served reads clients' certificates in handlers.
package served

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"log"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

func unguarded(w http.ResponseWriter, r *http.Request) {
	cert := r.TLS.PeerCertificates[0] // want "PeerCertificates.0. is taken without a check"
	serve(w, cert.SerialNumber.String())
}

func unguardedChain(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil {
		return
	}
	cert := r.TLS.VerifiedChains[0][0] // want "VerifiedChains.0. is taken without a check"
	serve(w, cert.SerialNumber.String())
}

func guarded(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
		http.Error(w, "certificate required", http.StatusUnauthorized)
		return
	}
	serve(w, r.TLS.VerifiedChains[0][0].SerialNumber.String())
}

func guardedBySwitch(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.TLS == nil:
	case len(r.TLS.PeerCertificates) > 0:
		serve(w, r.TLS.PeerCertificates[0].SerialNumber.String())
	}
}

func hasCertificate(r *http.Request) bool {
	return r.TLS != nil && len(r.TLS.PeerCertificates) > 0
}

func guardedByHelper(w http.ResponseWriter, r *http.Request) {
	if !hasCertificate(r) {
		http.Error(w, "certificate required", http.StatusUnauthorized)
		return
	}
	serve(w, r.TLS.PeerCertificates[0].SerialNumber.String())
}

func ginUnguarded(c *gin.Context) {
	name := c.Request.TLS.PeerCertificates[0].Subject.CommonName // want "PeerCertificates.0. is taken without a check"
	c.Set("station", name)
}

// station is handed a state that nobody looked at.
func station(state *tls.ConnectionState) string {
	return state.PeerCertificates[0].Subject.CommonName // want "PeerCertificates.0. is taken without a check"
}

func asksStation(w http.ResponseWriter, r *http.Request) { serve(w, station(r.TLS)) }

// checkedStation is handed one that was.
func checkedStation(state *tls.ConnectionState) string {
	return state.PeerCertificates[0].Subject.CommonName
}

func asksCheckedStation(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return
	}
	serve(w, checkedStation(r.TLS))
}

// A client's own connection always has the server's certificate.
func serverOf(resp *http.Response) *x509.Certificate { return resp.TLS.PeerCertificates[0] }

func serve(http.ResponseWriter, string) {}

// presence lets anybody in who presents anything.
func presence(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 { // want "mere presence of a client certificate"
			http.Error(w, "certificate required", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// verified lets in who was verified.
func verified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
			http.Error(w, "certificate required", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// pinned looks the certificate up.
func pinned(allowed map[string]bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 || !allowed[r.TLS.PeerCertificates[0].SerialNumber.String()] {
			http.Error(w, "certificate required", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var (
	operators = regexp.MustCompile(`operator-\d+`)
	exactly   = regexp.MustCompile(`^operator-\d+$`)
)

func mayOperate(cert *x509.Certificate) bool {
	if strings.Contains(cert.Subject.String(), "OU=operators") { // want "subject is compared by a part of it, with strings.Contains"
		return true
	}
	if strings.HasPrefix(cert.Subject.CommonName, "operator") { // want "compared by a part of it, with strings.HasPrefix"
		return true
	}
	return operators.MatchString(cert.Subject.CommonName) // want "with an unanchored pattern"
}

func mayOperateExactly(cert *x509.Certificate, names map[string]bool) bool {
	for _, name := range cert.DNSNames {
		if names[name] {
			return true
		}
	}
	if cert.Subject.CommonName == "operator" {
		return true
	}
	return exactly.MatchString(cert.Subject.CommonName)
}

// topic asks for the form of a name that it hands on; mayTopic lets in by a part of one.
func topic(cert *x509.Certificate) (string, bool) {
	for _, name := range cert.Subject.Names {
		if uid, ok := name.Value.(string); ok && strings.HasPrefix(uid, "com.example.") {
			return uid, true
		}
	}
	return "", false
}

func mayTopic(cert *x509.Certificate) bool {
	for _, name := range cert.Subject.Names {
		if uid, ok := name.Value.(string); ok && strings.HasPrefix(uid, "com.example.") { // want "compared by a part of it"
			return true
		}
	}
	return false
}

func inUnits(cert *x509.Certificate) bool {
	for _, ou := range cert.Subject.OrganizationalUnit {
		if strings.Contains(ou, "admin") { // want "compared by a part of it"
			return true
		}
	}
	return false
}

// whoAmI writes the certificate back.
func whoAmI(w http.ResponseWriter, r *http.Request) {
	if !hasCertificate(r) {
		return
	}
	cert := r.TLS.PeerCertificates[0]
	fmt.Fprintf(w, "you are %s", cert.Subject)                      // want "what is in the client's certificate .* is sent to the client"
	pem.Encode(w, &pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw}) // want "what is in the client's certificate"
	fmt.Fprintf(w, "your connection uses TLS %d", r.TLS.Version)
}

type stationKey struct{}

// passedOn puts an identifier into the context.
func passedOn(r *http.Request) context.Context {
	if !hasCertificate(r) {
		return r.Context()
	}
	log.Print("station")
	return context.WithValue(r.Context(), stationKey{}, r.TLS.PeerCertificates[0].SerialNumber.String())
}

// certificateOf shows the certificate of a server that this program asked.
func certificateOf(w http.ResponseWriter, r *http.Request) {
	conn, err := tls.Dial("tcp", r.FormValue("host"), nil)
	if err != nil {
		return
	}
	defer conn.Close()
	certs := conn.ConnectionState().PeerCertificates
	if len(certs) == 0 {
		return
	}
	fmt.Fprintf(w, "issued by %s", certs[0].Issuer)
}
