package casbin

import (
	"net/http"

	"github.com/casbin/casbin/v2"
	casbin3 "github.com/casbin/casbin/v3"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func one(r *http.Request, e *casbin.Enforcer, s *casbin.SyncedEnforcer, c *casbin.CachedEnforcer, i casbin.IEnforcer) {
	id := r.PathValue("id")
	if ok, err := e.Enforce(shop.Who(r), id, "read"); err == nil && ok {
		shop.Find(id)
	}
	if _, err := e.Enforce(shop.Who(r), id, "read"); err == nil {
		shop.Log("asked, and did not listen")
	}
	synced, cached := r.PathValue("synced"), r.PathValue("cached")
	if ok, _ := s.Enforce(shop.Who(r), synced, "read"); ok {
		shop.Find(synced)
	}
	if ok, _ := c.Enforce(shop.Who(r), cached, "read"); ok {
		shop.Find(cached)
	}
	any := r.PathValue("any")
	if ok, _ := i.Enforce(shop.Who(r), any, "read"); ok {
		shop.Find(any)
	}
}

func ignored(r *http.Request, e *casbin.Enforcer) {
	id := r.PathValue("id")
	if _, err := e.Enforce(shop.Who(r), id, "read"); err != nil {
		return
	}
	shop.Find(id) // want "from the path"
}

func explained(r *http.Request, e *casbin.Enforcer) {
	id := r.PathValue("id")
	if ok, _, _ := e.EnforceEx(shop.Who(r), id, "read"); ok {
		shop.Find(id)
	}
	note := r.PathValue("note")
	if _, why, _ := e.EnforceEx(shop.Who(r), note, "read"); len(why) > 0 {
		shop.Find(note) // want "from the path"
	}
}

func matched(r *http.Request, e *casbin.Enforcer) {
	id := r.PathValue("id")
	if ok, _ := e.EnforceWithMatcher("r.sub == p.sub", shop.Who(r), id, "read"); ok {
		shop.Find(id)
	}
	note := r.PathValue("note")
	if ok, _ := e.HasPermissionForUser(shop.Who(r), note, "read"); ok {
		shop.Find(note)
	}
	ledger := r.PathValue("ledger")
	if ok, _ := e.HasRoleForUser(shop.Who(r), "reader", ledger); ok {
		shop.Find(ledger)
	}
}

func failures(w http.ResponseWriter, e *casbin.Enforcer, v *casbin3.Enforcer) {
	_, err := e.Enforce("alice", "notes", "read")
	shop.Tell(w, err) // want "service client.s error"
	_, err = e.BatchEnforce([][]any{{"alice", "notes", "read"}})
	shop.Tell(w, err) // want "service client.s error"
	_, err = e.GetRolesForUser("alice")
	shop.Tell(w, err) // want "service client.s error"
	_, err = v.Enforce("alice", "notes", "read")
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

func third(r *http.Request, e *casbin3.Enforcer, s *casbin3.SyncedEnforcer, i casbin3.IEnforcer) {
	id := r.PathValue("id")
	if _, err := e.Enforce(shop.Who(r), id, "read"); err != nil {
		return
	}
	shop.Find(id) // want "from the path"
	synced, any := r.PathValue("synced"), r.PathValue("any")
	if ok, _ := s.Enforce(shop.Who(r), synced, "read"); ok {
		shop.Find(synced)
	}
	if ok, _ := i.Enforce(shop.Who(r), any, "read"); ok {
		shop.Find(any)
	}
}
