// Package certtrust reports client certificates, and what proxies say of them, that are trusted without
// having been verified.
//
// Mutual TLS authenticates a client only if the server asks for a certificate, verifies it against
// authorities of its own choice, and then reads the identity out of what was verified. Each of the three
// is left out in a way that works in every test. The check reads how each tls.Config ends up, whichever
// functions, packages and steps it was put together in, and what handlers do with the certificate:
//
//   - ClientAuth is RequestClientCert or RequireAnyClientCert, and neither VerifyConnection nor
//     VerifyPeerCertificate looks at what the client presents; a callback always returns nil; a resumed
//     session skips VerifyPeerCertificate;
//   - ClientAuth verifies, and ClientCAs was never set, so that the system's authorities vouch for clients;
//   - an error in loading the authorities is dropped, and the service starts without them;
//   - a handler takes the first certificate without asking whether there is one, or whether the connection
//     has TLS at all, lets in whoever presents any, or compares a part of a subject;
//   - a handler believes a header for the client's certificate, though nobody looked at the proxy's verdict
//     or at who sent the header;
//   - of the routes of one resource, some ask for the certificate and one does not;
//   - what is in the client's certificate is written back to the client.
//
// On purpose, the check is silent on configurations of clients (which ask for no certificate, or say by
// ServerName which server they want) and on those that come from where it cannot see, on certificates of
// servers that the program asked, on accesses behind a test of the certificates' number or behind a helper
// that got the request, on exact comparisons, and on packages that verify certificates themselves or look
// them up by their hash.
// It reports with low confidence where the mode is the operator's choice among several, and whole
// certificates, their PEM, subjects or addresses that are passed on in contexts, sessions and headers of
// further requests, where an identifier would do.
//
// For example,
//
//	&tls.Config{ClientAuth: tls.RequireAnyClientCert}
//
// is reported as
//
//	RequireAnyClientCert takes any certificate, and neither VerifyConnection nor VerifyPeerCertificate verifies it
//
// The fix is RequireAndVerifyClientCert with ClientCAs, or VerifyConnection.
package certtrust
