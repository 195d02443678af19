package cedar

import (
	"net/http"

	"github.com/cedar-policy/cedar-go"
	"github.com/cedar-policy/cedar-go/types"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func request(r *http.Request, id string) types.Request {
	return types.Request{
		Principal: types.NewEntityUID("User", types.String(shop.Who(r))),
		Action:    types.NewEntityUID("Action", "read"),
		Resource:  types.NewEntityUID("Note", types.String(id)),
	}
}

func asked(r *http.Request, policies *cedar.PolicySet, entities types.EntityMap) {
	id := r.PathValue("id")
	if ok, _ := cedar.Authorize(policies, entities, request(r, id)); ok != cedar.Allow {
		return
	}
	shop.Find(id)
}

func askedOfSet(r *http.Request, policies *cedar.PolicySet, entities types.EntityMap) {
	id := r.PathValue("id")
	if ok, _ := policies.IsAuthorized(entities, request(r, id)); ok {
		shop.Find(id)
	}
}

// ignored looks at why, and not at what was decided.
func ignored(r *http.Request, policies *cedar.PolicySet, entities types.EntityMap) {
	id := r.PathValue("id")
	_, why := cedar.Authorize(policies, entities, request(r, id))
	if len(why.Errors) > 0 {
		return
	}
	shop.Find(id) // want "from the path"
}

// another asks about one note and loads another.
func another(r *http.Request, policies *cedar.PolicySet, entities types.EntityMap) {
	id := r.PathValue("id")
	if ok, _ := cedar.Authorize(policies, entities, request(r, "welcome")); !ok {
		return
	}
	shop.Find(id) // want "from the path"
}
