package sensitive

import "strings"

// Header is the evidence in the name of an HTTP header, in any spelling. Headers that carry a
// credential, a session, a client certificate seen by a proxy, or the identity that a proxy
// vouches for are sensitive; of others only those whose name says so (X-Billing-Token).
func Header(name string) (Evidence, bool) {
	h := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch h {
	case "authorization", "proxy-authorization":
		return Evidence{Credential, "authorization header", true}, true
	case "cookie", "set-cookie", "cookie2", "set-cookie2":
		return Evidence{Session, "cookie", true}, true
	case "x-api-key", "api-key", "apikey", "x-apikey", "x-goog-api-key", "dd-api-key", "x-functions-key",
		"ocp-apim-subscription-key", "x-rapidapi-key", "x-auth-key", "x-parse-rest-api-key",
		"x-parse-master-key", "x-mashape-key":
		return Evidence{Credential, "API key", true}, true
	case "x-auth-token", "x-access-token", "x-amz-security-token", "x-vault-token", "private-token",
		"x-gitlab-token", "x-gitlab-job-token", "job-token", "deploy-token", "x-consul-token",
		"x-nomad-token", "x-user-token", "x-forwarded-access-token", "x-auth-request-access-token",
		"x-shopify-access-token", "x-id-token", "x-refresh-token", "x-aws-ec2-metadata-token",
		"x-figma-token", "x-registry-auth", "x-amzn-oidc-accesstoken":
		return Evidence{Credential, "access token", true}, true
	case "x-goog-iap-jwt-assertion", "cf-access-jwt-assertion", "x-amzn-oidc-data", "x-jwt-assertion":
		return Evidence{Credential, "identity token", true}, true
	case "x-csrf-token", "x-xsrf-token", "csrf-token", "xsrf-token", "x-csrftoken":
		return Evidence{Credential, "CSRF token", false}, true
	case "x-session-id", "x-session", "x-session-token":
		return Evidence{Session, "session id", true}, true
	case "idempotency-key", "sec-websocket-key", "sec-websocket-accept", "x-continuation-token",
		"x-request-id", "x-ms-continuation", "surrogate-key", "x-cache-key":
		return Evidence{}, false
	}
	if certificateHeader(h) {
		return Evidence{Certificate, "client certificate", true}, true
	}
	if identityHeader(h) {
		return Evidence{Personal, "user identity", false}, true
	}
	if !strings.HasPrefix(h, "x-") {
		return Evidence{}, false
	}
	e, ok := Key(h[2:])
	if !ok || e.Class != Credential && e.Class != Session && e.Class != Personal {
		return Evidence{}, false
	}
	return e, true
}

// certificateHeader reports whether a TLS-terminating proxy tells the client's certificate, or
// what it found of it, in this header. The names are those of the vendors' documentation.
func certificateHeader(h string) bool {
	switch h {
	case "x-forwarded-client-cert", // Envoy, Istio
		"client-cert", "client-cert-chain", // RFC 9440, Cloudflare
		"x-forwarded-tls-client-cert", "x-forwarded-tls-client-cert-info", // Traefik
		"x-arr-clientcert",                                // Azure App Service
		"x-client-cert", "x-client-dn", "x-client-verify", // nginx by convention
		"x-ssl-cert", "x-ssl", "x-ssl-issuer-dn", "x-ssl-issuer":
		return true
	}
	for _, p := range [...]string{
		"x-amzn-mtls-clientcert", // AWS ALB
		"x-client-cert-",         // GCP
		"cf-cert-",               // Cloudflare
		"cf-client-cert-",
		"x-ssl-client", // nginx, HAProxy, Cloud Foundry
		"ssl-client-",  // ingress-nginx, Apache
	} {
		if strings.HasPrefix(h, p) {
			return true
		}
	}
	return false
}

// identityHeader reports whether a proxy tells in this header who the user is.
func identityHeader(h string) bool {
	switch h {
	case "x-forwarded-user", "x-forwarded-email", "x-forwarded-preferred-username",
		"x-auth-request-user", "x-auth-request-email", "x-auth-request-preferred-username",
		"x-remote-user", "remote-user", "x-user-id", "x-user-email", "x-authenticated-userid",
		"x-goog-authenticated-user-email", "x-goog-authenticated-user-id", "x-amzn-oidc-identity",
		"x-ms-client-principal", "x-ms-client-principal-name", "x-ms-client-principal-id",
		"tailscale-user-login", "tailscale-user-name", "cf-access-authenticated-user-email",
		"x-webauth-user", "x-webauth-email":
		return true
	}
	return false
}
