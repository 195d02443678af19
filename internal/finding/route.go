package finding

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Routes are the handlers that a package registers, with what is made sure of before they run. Whether a
// finding in a handler is one may depend on it, and the handler's package is analyzed before the one that
// registers it; so the command line, which hears of all packages, puts the two together. Like [Work] they
// travel in the place of an analyzer's name with an empty list below.
type Routes []Route

// A Route is one registration.
type Route struct {
	Handler string   `json:"handler"`           // "pkg/path.T.M"
	Who     bool     `json:"who,omitempty"`     // behind something that lets nobody through whom the service does not know
	Covered bool     `json:"covered,omitempty"` // behind something that lets only administrators or the record's owner through
	Admin   bool     `json:"admin,omitempty"`   // behind something that lets only administrators through
	Role    bool     `json:"role,omitempty"`    // behind something that asks for a role or permission
	Inputs  []string `json:"inputs,omitempty"`  // the inputs by which a record was loaded and made sure of
	Open    bool     `json:"open,omitempty"`    // what else is before it, only importers know
}

const routesName = "overshare.routes "

// Key is the routes in the place of an analyzer's name.
func (r Routes) Key() (string, error) {
	data, err := json.Marshal(r)
	return routesName + string(data), err
}

// ParseRoutes reads a key. Other names are no routes; one that begins like a key and goes on otherwise is
// an error.
func ParseRoutes(key string) (r Routes, ok bool, err error) {
	rest, ok := strings.CutPrefix(key, routesName)
	if !ok {
		return nil, false, nil
	}
	if err := json.Unmarshal([]byte(rest), &r); err != nil {
		return nil, true, fmt.Errorf("read the routes of a package: %w", err)
	}
	return r, true, nil
}

// of lists the registrations of a handler that count: where one is known in full, those of which only importers
// know what else is before them say nothing more.
func (r Routes) of(handler string) Routes {
	var all, closed Routes
	for _, x := range r {
		if x.Handler != handler {
			continue
		}
		all = append(all, x)
		if !x.Open {
			closed = append(closed, x)
		}
	}
	if len(closed) > 0 {
		return closed
	}
	return all
}

// Administered reports whether only administrators get to a handler, by all of its registrations.
func (r Routes) Administered(handler string) bool {
	of := r.of(handler)
	return len(of) > 0 && !slices.ContainsFunc(of, func(x Route) bool { return !x.Admin })
}

// Judge says what the registrations of a handler make of a finding in it: that it is none, since only
// administrators or the owner get that far or the input was checked on the way; or that whoever the service
// knows gets there.
func (r Routes) Judge(handler, input string) (none, known, public bool) {
	of := r.of(handler)
	none, public = len(of) > 0, len(of) > 0
	for _, x := range of {
		covered := x.Covered || input != "" && slices.Contains(x.Inputs, input)
		none = none && covered
		public = public && !x.Who && !x.Open
		known = known || x.Who && !x.Role && !covered
	}
	return none, known, public
}

// Routed is how sure a finding is once it is known who gets to its handler: what was only doubted since
// nothing near the handler asks who calls, is not where a middleware has asked; what everybody may ask for
// is, as likely as not, meant for everybody.
func Routed(c Confidence, known, public bool) Confidence {
	switch {
	case known && c == Low:
		return Medium
	case public:
		return Low
	}
	return c
}
