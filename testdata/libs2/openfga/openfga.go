package openfga

import (
	"net/http"

	"github.com/openfga/go-sdk/client"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func asked(w http.ResponseWriter, r *http.Request, c *client.OpenFgaClient) {
	id := r.PathValue("id")
	answer, err := c.Check(r.Context()).Body(client.ClientCheckRequest{User: "user:" + shop.Who(r), Relation: "reader", Object: "note:" + id}).Execute()
	if err != nil {
		shop.Tell(w, err) // want "service client.s error"
		return
	}
	if answer.GetAllowed() {
		shop.Find(id)
	}
}

func askedByField(r *http.Request, c client.SdkClient) {
	id := r.PathValue("id")
	answer, err := c.Check(r.Context()).Body(client.ClientCheckRequest{User: "user:" + shop.Who(r), Relation: "reader", Object: "note:" + id}).Execute()
	if err != nil || answer.Allowed == nil || !*answer.Allowed {
		shop.Tell(w(), shop.Refusal())
		return
	}
	shop.Find(id)
}

func w() http.ResponseWriter { return nil }

// ignored takes an answer for a yes.
func ignored(r *http.Request, c *client.OpenFgaClient) {
	id := r.PathValue("id")
	_, err := c.Check(r.Context()).Body(client.ClientCheckRequest{User: "user:" + shop.Who(r), Relation: "reader", Object: "note:" + id}).Execute()
	if err != nil {
		return
	}
	shop.Find(id) // want "from the path"
}

// dropped reads the answer and goes on.
func dropped(r *http.Request, c client.SdkClient) {
	id := r.PathValue("id")
	answer, err := c.Check(r.Context()).Body(client.ClientCheckRequest{User: "user:" + shop.Who(r), Relation: "reader", Object: "note:" + id}).Execute()
	if err != nil {
		return
	}
	shop.Log(answer.GetAllowed())
	shop.Find(id) // want "from the path"
}

func several(c *client.OpenFgaClient, r *http.Request) {
	c.BatchCheck(r.Context())
	c.ListObjects(r.Context())
}

func listed(c client.SdkClient, r *http.Request) {
	c.BatchCheck(r.Context())
	c.ListObjects(r.Context())
}
