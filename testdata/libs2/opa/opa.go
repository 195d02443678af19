package opa

import (
	"net/http"

	old "github.com/open-policy-agent/opa/rego"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func input(r *http.Request, id string) map[string]any {
	return map[string]any{"user": shop.Who(r), "note": id}
}

func asked(w http.ResponseWriter, r *http.Request, q rego.PreparedEvalQuery) {
	id := r.PathValue("id")
	answer, err := q.Eval(r.Context(), rego.EvalInput(input(r, id)))
	if err != nil {
		shop.Tell(w, err) // want "service client.s error"
		return
	}
	if !answer.Allowed() {
		shop.Tell(w, shop.Refusal())
		return
	}
	shop.Find(id)
}

func askedOnce(r *http.Request) {
	id := r.PathValue("id")
	answer, err := rego.New(rego.Query("data.notes.allow"), rego.Input(input(r, id))).Eval(r.Context())
	if err != nil || !answer[0].Expressions[0].Value.(bool) {
		return
	}
	shop.Find(id)
}

func askedBefore(r *http.Request) {
	id := r.PathValue("id")
	answer, err := old.New(old.Query("data.notes.allow"), old.Input(input(r, id))).Eval(r.Context())
	if err == nil && answer.Allowed() {
		shop.Find(id)
	}
}

// ignored takes an answer for a yes.
func ignored(r *http.Request, q rego.PreparedEvalQuery) {
	id := r.PathValue("id")
	if _, err := q.Eval(r.Context(), rego.EvalInput(input(r, id))); err != nil {
		return
	}
	shop.Find(id) // want "from the path"
}

// dropped reads the decision, and lets everybody in.
func dropped(r *http.Request, q rego.PreparedEvalQuery) {
	id := r.PathValue("id")
	answer, _ := q.Eval(r.Context(), rego.EvalInput(input(r, id)))
	shop.Log(answer.Allowed())
	shop.Find(id) // want "from the path"
}

func partly(w http.ResponseWriter, r *http.Request, q *rego.Rego) {
	_, err := q.Partial(r.Context())
	shop.Tell(w, err) // want "service client.s error"
}
