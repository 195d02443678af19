package finding

import (
	"slices"
	"strings"
)

// A Category is one kind of finding of a check: what is the same for all its findings.
type Category struct {
	Name       string // "check/kind"; never renamed, never reused
	Severity   Severity
	Confidence Confidence // of a finding that carries none of its own
	CWEs       []int      // the closest first
	Help       string     // what to do about it, one line
}

// Check is the check that reports the category.
func (c *Category) Check() string {
	check, _, _ := strings.Cut(c.Name, "/")
	return check
}

// Categories lists all categories, sorted by name. The list is the caller's.
func Categories() []Category { return slices.Clone(categories) }

// Checks lists the names of all checks, sorted.
func Checks() []string {
	var out []string
	for i := range categories {
		if n := len(out); n == 0 || out[n-1] != categories[i].Check() {
			out = append(out, categories[i].Check())
		}
	}
	return out
}

// IsCheck reports whether there is a check of that name.
func IsCheck(name string) bool { return slices.Contains(Checks(), name) }

// Lookup is the category of that name. One that is in no row (of a newer tool, say) is major, of
// medium confidence, without CWEs.
func Lookup(name string) (Category, bool) {
	i, ok := slices.BinarySearchFunc(categories, name, func(c Category, name string) int {
		return strings.Compare(c.Name, name)
	})
	if !ok {
		return Category{Name: name, Severity: Major, Confidence: Medium}, false
	}
	return categories[i], true
}

// categories is sorted by name.
//
// Severity is what the reader of the log or the response can do with what leaks: act as somebody,
// or learn what the law protects (critical); learn who somebody is, or how the service is built
// (major); learn that something failed, and little more (minor). How sure the tool is has no part
// in it, that is the confidence.
//
// What is wrong with a directive is no leak. A directive that is not used does no harm by itself; of the
// others the user believes that they silence something.
//
// Left out on purpose: CWE-284, which says no more than that something leaks.
var categories = []Category{
	{"certtrust/callback", Critical, High, []int{295}, "verify the certificates in the callback, or leave it out and set RequireAndVerifyClientCert with ClientCAs"},
	{"certtrust/failopen", Critical, Medium, []int{295, 636}, "return the error, so that the service does not start without its authorities"},
	{"certtrust/forwarded", Minor, Low, []int{359}, "pass on the identifier that is needed: a SAN, the serial number, the fingerprint"},
	{"certtrust/header", Critical, Medium, []int{290, 287}, "believe the header only from a proxy that is authenticated and overwrites it, and only with its verdict"},
	{"certtrust/match", Major, Medium, []int{295, 287}, "compare a verified SAN or the fingerprint, whole and exactly"},
	{"certtrust/presence", Critical, Medium, []int{287, 295}, "let in who was verified and may do this: VerifiedChains, and the identity in it"},
	{"certtrust/response", Minor, Medium, []int{359}, "answer with what the client needs, not with what its certificate says of it"},
	{"certtrust/resumption", Major, Medium, []int{295}, "verify in VerifyConnection, which runs for resumed sessions too"},
	{"certtrust/sibling", Major, Medium, []int{306, 287}, "ask for the certificate where the resource is handled, or on the whole router"},
	{"certtrust/systemroots", Critical, High, []int{295}, "set ClientCAs to the authorities that issue your clients' certificates"},
	{"certtrust/unguarded", Major, Medium, []int{287, 476}, "check TLS for nil and the length of VerifiedChains or PeerCertificates first"},
	{"certtrust/unverified", Critical, High, []int{295, 287}, "use RequireAndVerifyClientCert with ClientCAs, or verify in VerifyConnection"},
	{"debugendpoint/dump", Critical, Medium, []int{215, 497}, "take the handler out, or put it behind authentication on a listener of its own"},
	{"debugendpoint/folder", Critical, Medium, []int{548, 538}, "serve a folder that holds nothing but what is there to be served"},
	{"debugendpoint/mode", Minor, Medium, []int{489, 215}, "take the mode from the configuration, and let it be off by default"},
	{"debugendpoint/playground", Minor, Low, []int{489}, "register it in development only"},
	{"debugendpoint/profiler", Major, High, []int{489, 215}, "serve it on a listener of its own, on the loopback interface, or behind authentication"},
	{"debugendpoint/reflection", Info, Low, []int{489}, "register it in development only"},
	{DirectiveForm, Minor, High, nil, "write //overshare:ignore check -- reason"},
	{DirectiveReason, Minor, High, nil, "say behind -- why the finding is meant to be"},
	{DirectiveUnknown, Minor, High, nil, "name a check; overshare checks lists them"},
	{DirectiveUnused, Info, High, nil, "delete the directive"},
	{"massassign/any-column", Critical, High, []int{915}, helpBind},
	{"massassign/identifier", Minor, Low, []int{915}, helpBind},
	{"massassign/login", Critical, High, []int{915}, helpBind},
	{"massassign/money", Major, High, []int{915}, helpBind},
	{"massassign/ownership", Major, Medium, []int{915}, helpBind},
	{"massassign/price", Minor, Low, []int{915}, helpBind},
	{"massassign/rights", Critical, High, []int{915}, helpBind},
	{"massassign/state", Minor, Low, []int{915}, helpBind},
	{"massassign/trust", Major, High, []int{915}, helpBind},
	{"plainstore/browser", Major, Medium, []int{312, 315, 522}, "keep the secret on the server and an id in the session, or encrypt what the browser keeps"},
	{"plainstore/cookie", Major, Medium, []int{312, 315, 1004}, "keep the secret on the server and an id in the cookie, with HttpOnly, Secure and SameSite"},
	{"plainstore/database", Critical, High, []int{312, 256}, "store a hash, or encrypt it with a key that lies elsewhere"},
	{"plainstore/file", Critical, Medium, []int{732, 312, 538}, "write the file with mode 0600"},
	{"plainstore/permissions", Major, Medium, []int{732}, "give the directory mode 0700 or 0750"},
	{"plainstore/queue", Critical, High, []int{312}, "send an id, or encrypt the message"},
	{"plainstore/served", Critical, Medium, []int{552, 538}, "keep secrets out of the folders that are served"},
	{"rawerror/crypto", Minor, High, []int{209}, helpError},
	{"rawerror/database", Major, High, []int{209, 497}, helpError},
	{"rawerror/exec", Major, High, []int{209, 497}, helpError},
	{"rawerror/filesystem", Major, High, []int{209, 497}, helpError},
	{"rawerror/foreign", Minor, Medium, []int{209}, helpForeign},
	{"rawerror/internal", Minor, Medium, []int{209}, helpError},
	{"rawerror/network", Major, High, []int{209, 497}, helpError},
	{"rawerror/sdk", Major, High, []int{209, 497}, helpError},
	{"rawerror/stack", Major, High, []int{209, 497}, "log the panic and its stack, and answer with a status and a constant text"},
	{"rawerror/tls", Minor, High, []int{209, 497}, helpError},
	{"rawmodel/credential", Critical, High, []int{200, 213}, helpModel},
	{"rawmodel/financial", Critical, Medium, []int{359, 213}, helpModel},
	{"rawmodel/government-id", Critical, Medium, []int{359, 213}, helpModel},
	{"rawmodel/health", Critical, Medium, []int{359, 213}, helpModel},
	{"rawmodel/internal", Minor, Low, []int{213}, helpModel},
	{"rawmodel/personal", Major, Low, []int{359, 213}, helpModel},
	{"rawmodel/private-key", Critical, High, []int{200, 213}, helpModel},
	{"rawmodel/request", Major, Medium, []int{200, 213}, helpModel},
	{"rawmodel/session", Critical, High, []int{200, 213}, helpModel},
	{"sensitivelog/certificate", Major, High, []int{532, 359}, "log the certificate's serial number or fingerprint"},
	{"sensitivelog/credential", Critical, High, []int{532, 312}, "log who it belongs to (the user's id, the key's id), never the credential; replace what was logged already"},
	{"sensitivelog/financial", Critical, High, []int{532, 359}, "log an internal id or the last four digits"},
	{"sensitivelog/government-id", Critical, High, []int{532, 359}, "log the internal id of the record"},
	{"sensitivelog/health", Critical, High, []int{532, 359}, "log the internal id of the record"},
	{"sensitivelog/personal", Major, Medium, []int{532, 359}, "log the internal id of the person"},
	{"sensitivelog/private-key", Critical, High, []int{532, 312}, "log the key's id or fingerprint; replace a key that was logged already"},
	{"sensitivelog/request", Major, Medium, []int{532, 215}, "log the method, the route and a request id, not whole headers and bodies"},
	{"sensitivelog/session", Critical, High, []int{532, 312}, "log a hash of the session's id, or the user's id"},
	{"unscopedquery/read", Critical, Medium, []int{639, 862}, helpOwner},
	{"unscopedquery/write", Critical, Medium, []int{639, 862}, helpOwner},
}

// Directive is the check that reports directives which name no check.
const Directive = "directive"

// The categories of what is wrong with a directive: any check may say so of one that names it.
const (
	DirectiveForm    = "directive/form"
	DirectiveReason  = "directive/reason"
	DirectiveUnknown = "directive/unknown"
	DirectiveUnused  = "directive/unused"
)

const (
	helpOwner   = "add the owner to the query's condition, or compare it with who asks before the record is shown or changed"
	helpError   = "log the error, and answer with a status and a constant text"
	helpBind    = "bind a struct that has the client's fields only, or assign the others after the binding"
	helpModel   = "tag the fields that clients must not see json:\"-\", or send a struct that was made for the response"
	helpForeign = "log the error, and answer with a constant text, unless the library says that its errors are meant for clients"
)
