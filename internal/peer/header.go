package peer

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/sensitive"
)

// header looks at reads of headers in which a proxy says who the client is. Anybody can send them, so
// somebody has to ask whether the proxy sent them, or at least, whether it verified what it says.
func (f *function) header(c *ssa.Call) {
	h, ok := headerRead(c)
	if !ok || !certificateIdentity(h) || !usedAsIdentity(c) {
		return
	}
	if f.vouched(f.fn, 2) {
		return
	}
	f.add(Header, c.Pos(), h)
}

// headerRead is the constant name of the request header that a call reads.
func headerRead(c *ssa.Call) (string, bool) {
	var at int
	switch callee(&c.Call) {
	case "(net/http.Header).Get", "(net/http.Header).Values", "(net/textproto.MIMEHeader).Get",
		"(*github.com/gin-gonic/gin.Context).GetHeader",
		"(*github.com/gofiber/fiber/v2.Ctx).Get", "(*github.com/valyala/fasthttp.RequestHeader).Peek":
		at = 1
	case "(github.com/gofiber/fiber/v3.Ctx).Get":
		at = 0
	default:
		return "", false
	}
	if at >= len(c.Call.Args) {
		return "", false
	}
	text, ok := constText(c.Call.Args[at])
	return strings.ToLower(strings.ReplaceAll(text, "_", "-")), ok
}

// certificateIdentity reports whether a header says who the client is by its certificate, and not whether
// that was verified.
func certificateIdentity(h string) bool {
	ev, ok := sensitive.Header(h)
	return ok && ev.Class == sensitive.Certificate && !verdictHeader(h) && !strings.Contains(h, "not-") && !strings.Contains(h, "valid")
}

// verdictHeader reports whether a header says whether the proxy verified the certificate.
func verdictHeader(h string) bool {
	return strings.Contains(h, "verif") || strings.Contains(h, "chain-verified") || strings.HasSuffix(h, "-present") ||
		strings.HasSuffix(h, "-presented") || strings.HasSuffix(h, "-revoked") || strings.HasSuffix(h, "-error") || h == "x-ssl"
}

// usedAsIdentity reports whether a header's value is taken for something: not if it is only passed on to
// another server or logged.
func usedAsIdentity(c *ssa.Call) bool {
	for _, r := range *c.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.Call:
			name := callee(&r.Call)
			if strings.HasPrefix(name, "(net/http.Header).") || strings.HasPrefix(name, "log.") || strings.HasPrefix(name, "log/slog.") || strings.HasPrefix(name, "fmt.Print") {
				continue
			}
			return true
		case *ssa.MakeInterface:
		default:
			return true
		}
	}
	return false
}

// vouched reports whether a function, one that it calls or one of its callers asks for the proxy's
// verdict, or who the peer is.
func (f *function) vouched(fn *ssa.Function, depth int) bool {
	if asksProxy(fn) {
		return true
	}
	if depth == 0 {
		return false
	}
	if fn.Parent() != nil && f.vouched(fn.Parent(), depth-1) {
		return true
	}
	for _, c := range f.p.callersOf(fn) {
		if f.vouched(c.Parent(), depth-1) {
			return true
		}
	}
	return calls(fn, func(c *ssa.CallCommon) bool {
		callee := c.StaticCallee()
		return callee != nil && callee.Pkg == fn.Pkg && asksProxy(callee)
	})
}

// asksProxy reports whether a function reads a verdict header, the address of the peer, or its own
// connection's certificate, or calls something that is called after trusting proxies.
func asksProxy(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Call:
				if h, ok := headerRead(in); ok && verdictHeader(h) {
					return true
				}
				if name := lastName(&in.Call); asksName(name) {
					return true
				}
			case *ssa.FieldAddr:
				name, of := field(in)
				if name == "RemoteAddr" && Named(of, "net/http", "Request") || (name == "VerifiedChains" || name == "PeerCertificates") && Named(of, "crypto/tls", "ConnectionState") {
					return true
				}
				if asksName(name) {
					return true
				}
			}
		}
	}
	return false
}

// asksName reports whether a function or field is called after trusting a proxy.
func asksName(name string) bool {
	n := strings.ToLower(name)
	return strings.Contains(n, "trust") || strings.Contains(n, "proxysecret") || strings.Contains(n, "fromproxy") || strings.Contains(n, "isproxy") || n == "remoteip" || n == "remoteaddr"
}

func lastName(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// aboutAuthorities reports whether a function, by its name or its receiver's, sets up how clients are
// authenticated.
func aboutAuthorities(fn *ssa.Function) bool {
	name := fn.Name()
	if recv := fn.Signature.Recv(); recv != nil {
		t := recv.Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		if n, ok := types.Unalias(t).(*types.Named); ok {
			name += n.Obj().Name()
		}
	}
	name = strings.ToLower(name)
	for _, w := range [...]string{"clientauth", "clientca", "mutualtls", "mtls", "clientcert", "trustedca"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
