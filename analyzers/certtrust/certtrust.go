package certtrust

import (
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/oversharelint/overshare/internal/catalog"
	"github.com/oversharelint/overshare/internal/engine"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/flow"
	"github.com/oversharelint/overshare/internal/peer"
)

// Analyzer is the check.
var Analyzer = &analysis.Analyzer{
	Name:       "certtrust",
	Doc:        "report client certificates, and proxies' words for them, that are trusted unverified",
	Run:        run,
	Requires:   []*analysis.Analyzer{engine.Analyzer},
	ResultType: reflect.TypeFor[finding.List](),
}

func run(pass *analysis.Pass) (any, error) {
	a := pass.ResultOf[engine.Analyzer].(*flow.Analysis)
	p := &peer.Package{Functions: a.Functions, Guards: a.Guards}
	c := &check{pass: pass, uses: p.Uses(), callback: make(map[*ssa.Function]bool)}
	for i := range a.Setups {
		for _, f := range a.Setups[i].Fields {
			for _, fn := range f.Funcs {
				c.callback[fn.Fn] = true
			}
		}
	}
	for i := range a.Setups {
		if s := &a.Setups[i]; peer.Named(s.Type, "crypto/tls", "Config") {
			c.config(s)
		}
	}
	for i := range c.uses {
		c.use(&c.uses[i])
	}
	return engine.Report(pass, "certtrust", append(c.found, engine.Events(pass, written)...)), nil
}

// The values of tls.ClientAuthType.
const (
	requestClientCert          = "1"
	requireAnyClientCert       = "2"
	verifyClientCertIfGiven    = "3"
	requireAndVerifyClientCert = "4"
)

// A check is one run.
type check struct {
	pass  *analysis.Pass
	uses  []peer.Use
	found []engine.Found
	// Functions that a configuration calls to verify.
	callback map[*ssa.Function]bool
	// What the package's configurations do: let in unverified certificates, verified ones, and clients
	// without one.
	unverified, verified, optional bool
}

// verifiesItself reports whether the package verifies or looks up certificates in a function that is no
// callback of a configuration.
func (c *check) verifiesItself() bool {
	for i := range c.uses {
		if c.uses[i].Kind == peer.Verified && !c.callback[c.uses[i].Fn] {
			return true
		}
	}
	return false
}

// config judges one configuration. One without ClientAuth is a client's, or asks clients for nothing; one
// that says which server it wants is a client's whatever it asks for.
func (c *check) config(s *flow.Setup) {
	auth, _ := s.Field("ClientAuth")
	if auth == nil || set(s, "ServerName") {
		return
	}
	_, verifies := auth.May(requireAndVerifyClientCert)
	at, ifGiven := auth.May(verifyClientCertIfGiven)
	if verifies {
		at, _ = auth.May(requireAndVerifyClientCert)
	}
	c.verified = c.verified || verifies || ifGiven
	c.optional = c.optional || ifGiven
	choice := len(auth.Consts) > 2 // the operator's
	if verifies || ifGiven {
		c.roots(s, at, choice)
	}
	for _, mode := range [...]string{requireAnyClientCert, requestClientCert} {
		if at, ok := auth.May(mode); ok {
			c.optional = c.optional || mode == requestClientCert
			c.unchecked(s, at, mode, choice || verifies)
			return
		}
	}
}

// roots judges who vouches for clients.
func (c *check) roots(s *flow.Setup, at flow.Const, choice bool) {
	_, pool := s.Field("ClientCAs")
	_, perClient := s.Field("GetConfigForClient")
	if cas, _ := s.Field("ClientCAs"); cas != nil || pool || perClient || set(s, "GetConfigForClient") || set(s, "VerifyConnection") {
		return
	}
	c.setup(s, at, "systemroots", "client certificates are verified, and ClientCAs is never set: any authority that the system trusts can vouch for clients", confidence(choice, finding.High))
}

// set reports whether a field surely was set to something.
func set(s *flow.Setup, name string) bool {
	f, _ := s.Field(name)
	return f != nil
}

// unchecked judges a configuration that takes any certificate.
func (c *check) unchecked(s *flow.Setup, at flow.Const, mode string, choice bool) {
	name := map[string]string{requestClientCert: "RequestClientCert", requireAnyClientCert: "RequireAnyClientCert"}[mode]
	if c.callbacks(s, at) {
		c.unverified = true
		return
	}
	connection, peerCert := set(s, "VerifyConnection"), set(s, "VerifyPeerCertificate")
	switch {
	case connection || s.Open:
	case peerCert:
		if tickets, _ := s.Field("SessionTicketsDisabled"); tickets == nil && !choice {
			c.setup(s, at, "resumption", name+" with VerifyPeerCertificate alone: a resumed session is not verified again", finding.Medium)
		}
	default:
		if set(s, "GetConfigForClient") {
			return
		}
		c.unverified = true
		level := finding.High
		if mode == requestClientCert {
			level = finding.Medium
		}
		c.setup(s, at, "unverified", name+" takes any certificate, and neither VerifyConnection nor VerifyPeerCertificate verifies it",
			confidence(choice || c.verifiesItself(), level))
	}
}

// callbacks looks for a verification that accepts everything, and reports whether there is no other.
func (c *check) callbacks(s *flow.Setup, at flow.Const) (alone bool) {
	for _, name := range [...]string{"VerifyConnection", "VerifyPeerCertificate"} {
		f, _ := s.Field(name)
		if f == nil || f.Other || len(f.Funcs) == 0 {
			continue
		}
		for _, fn := range f.Funcs {
			if !fn.Nil {
				return false
			}
		}
		if name == "VerifyConnection" && set(s, "VerifyPeerCertificate") {
			continue
		}
		c.setup(s, at, "callback", name+" always returns nil: it accepts every certificate", finding.High)
		return true
	}
	return false
}

func confidence(doubt bool, level finding.Confidence) finding.Confidence {
	if doubt {
		return finding.Low
	}
	return level
}

// setup reports a configuration: where the mode is set if that is in this package, else where the
// configuration comes from.
func (c *check) setup(s *flow.Setup, at flow.Const, kind, message string, level finding.Confidence) {
	f := engine.Found{
		Verdict: engine.Verdict{Kind: kind, Message: message, Confidence: level},
		Pos:     s.Pos, Fn: s.Fn, Key: "tls.Config",
	}
	if at.Pos.IsValid() {
		f.Pos = at.Pos
	} else if at.Posn != "" {
		f.Trace = append(f.Trace, engine.Step(c.pass, finding.StepSource, 0, at.Posn, "ClientAuth is set"))
	}
	f.Trace = append(f.Trace, engine.Step(c.pass, finding.StepSink, f.Pos, "", "tls.Config"))
	c.found = append(c.found, f)
}

// use judges what is done with a certificate.
func (c *check) use(u *peer.Use) {
	switch u.Kind {
	case peer.Unguarded:
		c.at(u, "unguarded", u.What+"[0] is taken without a check that there is one", confidence(c.verified && !c.optional, finding.Medium))
		c.taken(u)
	case peer.Taken:
		c.taken(u)
	case peer.Presence:
		c.at(u, "presence", "the mere presence of a client certificate lets the request pass", confidence(c.verified, finding.Medium))
	case peer.Loose:
		c.at(u, "match", "a client certificate's subject is compared by a part of it, with "+u.What, finding.Medium)
	case peer.Header:
		c.at(u, "header", "header "+u.What+" is taken for the client's certificate, and neither the proxy's verdict nor the peer is checked", finding.Medium)
	case peer.NoTLS:
		c.at(u, "unguarded", u.What+" is read without a check that there is TLS: r.TLS is nil on a connection without TLS",
			confidence(c.verified || c.unverified || c.optional, finding.Medium))
	case peer.Forwarded:
		c.at(u, "forwarded", "a whole client certificate, or what it says of a person, is passed on by "+u.What+", where an identifier would do", finding.Low)
	case peer.Sibling:
		c.at(u, "sibling", "route "+u.What+" asks for no client certificate, though "+u.Other+" of the same router does", finding.Medium)
	case peer.Swallowed:
		c.at(u, "failopen", "the error of "+u.What+" is dropped, and clients are authenticated without what it failed to load", finding.Medium)
	}
}

// taken judges an identity that no configuration of this package verifies.
func (c *check) taken(u *peer.Use) {
	if c.unverified && !c.verified && !u.Chains && !c.verifiesItself() {
		c.at(u, "unverified", u.What+"[0] is taken for the client, and the configuration does not verify it", finding.Medium)
	}
}

func (c *check) at(u *peer.Use, kind, message string, level finding.Confidence) {
	c.found = append(c.found, engine.Found{
		Verdict: engine.Verdict{Kind: kind, Message: message, Confidence: level},
		Pos:     u.Pos, Fn: u.Fn, Key: u.What,
		Trace: []finding.Step{engine.Step(c.pass, finding.StepSink, u.Pos, "", u.What)},
	})
}

// dialled is where the certificates of connections come from that programs make themselves. What serves
// requests reads those of its clients from the request.
const dialled = "(*tls.Conn).ConnectionState"

// written takes the events in which what is in a client's certificate goes back to the client.
func written(e *flow.Event) (engine.Verdict, bool) {
	if e.Source.Group != flow.Input || catalog.Input(e.Source.Class) != catalog.InCertificate || e.Source.Name == dialled {
		return engine.Verdict{}, false
	}
	return engine.Verdict{
		Kind:       "response",
		Message:    "what is in the client's certificate (" + e.Source.Name + ") is " + engine.ChannelText(e.Channel) + " by " + engine.Sink(e),
		Confidence: finding.Medium,
	}, true
}
