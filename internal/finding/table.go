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
}

// The categories of what is wrong with a directive: any check may say so of one that names it.
const (
	DirectiveForm    = "directive/form"
	DirectiveReason  = "directive/reason"
	DirectiveUnknown = "directive/unknown"
	DirectiveUnused  = "directive/unused"
)

const (
	helpError   = "log the error, and answer with a status and a constant text"
	helpBind    = "bind a struct that has the client's fields only, or assign the others after the binding"
	helpModel   = "tag the fields that clients must not see json:\"-\", or send a struct that was made for the response"
	helpForeign = "log the error, and answer with a constant text, unless the library says that its errors are meant for clients"
)
