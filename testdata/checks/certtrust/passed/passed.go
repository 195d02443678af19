// Package passed hands clients' certificates on: whole, as PEM, by what they say of a person, or by an
// identifier. All of it is doubted: who gets it may need it.
package passed

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v3"
	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
)

type key struct{}

func leaf(r *http.Request) *x509.Certificate {
	if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return nil
	}
	return r.TLS.PeerCertificates[0]
}

func whole(r *http.Request) context.Context {
	return context.WithValue(r.Context(), key{}, leaf(r)) // doubted: a serial number would do
}

func chain(r *http.Request, state *tls.ConnectionState) context.Context {
	return context.WithValue(r.Context(), key{}, state.PeerCertificates) // doubted
}

func serial(r *http.Request, cert *x509.Certificate) context.Context {
	return context.WithValue(r.Context(), key{}, cert.SerialNumber.String())
}

func inGin(c *gin.Context, cert *x509.Certificate) {
	c.Set("cert", cert)                // doubted
	c.Set("who", cert.Subject)         // doubted: all that the authority knows of a person
	c.Set("mail", cert.EmailAddresses) // doubted
	c.Set("station", cert.Subject.CommonName)
	c.Set("serial", cert.SerialNumber)
}

func inEcho(c echo.Context, cert *x509.Certificate) {
	c.Set("pem", string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw}))) // doubted
	c.Set("station", cert.DNSNames)
}

func inFiber(c fiber.Ctx, cert *x509.Certificate) {
	c.Locals("cert", cert) // doubted
	c.Locals("station", cert.Subject.CommonName)
}

func inSession(s *sessions.Session, cert *x509.Certificate) {
	s.Values["cert"] = cert.Raw // doubted
	s.Values["station"] = cert.SerialNumber.String()
}

// downstream tells the server behind.
func downstream(out *http.Request, cert *x509.Certificate) {
	out.Header.Set("X-Client-Cert", url.QueryEscape(string(pem.EncodeToMemory(&pem.Block{Bytes: cert.Raw})))) // doubted
	out.Header.Set("X-Client-Cert-Der", base64.StdEncoding.EncodeToString(cert.Raw))                          // doubted
	out.Header.Add("X-Client-Subject", cert.Subject.String())                                                 // doubted
	out.Header.Set("X-Client-Station", cert.Subject.CommonName)
	out.Header.Set("X-Client-Serial", cert.SerialNumber.String())
}
