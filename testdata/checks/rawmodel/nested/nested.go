// Package nested answers with records that have a place for another record.
package nested

import (
	"encoding/json"
	"net/http"

	"example.test/checks/rawmodel/nested/nodes"
)

func show(w http.ResponseWriter, r *http.Request) {
	n, err := nodes.GetNode(r.PathValue("id"))
	if err != nil {
		return
	}
	json.NewEncoder(w).Encode(n.View()) // a host's: nobody ever puts a client there
}

func rename(w http.ResponseWriter, r *http.Request) {
	n, err := nodes.Rename(r.PathValue("id"), r.FormValue("name"))
	if err != nil {
		return
	}
	json.NewEncoder(w).Encode(n.View())
}

func client(w http.ResponseWriter, r *http.Request) {
	c, err := nodes.GetClient(r.PathValue("id"))
	if err != nil {
		return
	}
	n := c.Node()
	json.NewEncoder(w).Encode(n.View()) // want `private key \(field Client.PrivateKey of nodes.NodeView, bson tags of nodes.Client\)`
	json.NewEncoder(w).Encode(c)        // want `private key \(field PrivateKey of nodes.Client, bson tags\)`
}

type renaming struct {
	Name  string       `json:"name"`
	Nodes []nodes.Node `json:"nodes"`
}

// What the client sent it knows.
func echo(w http.ResponseWriter, r *http.Request) {
	var in renaming
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	json.NewEncoder(w).Encode(in.Nodes)
	for i := range in.Nodes {
		c, err := nodes.GetClient(in.Nodes[i].ID)
		if err != nil {
			return
		}
		in.Nodes[i].Client = c
	}
	json.NewEncoder(w).Encode(in.Nodes) // want `private key \(field Client.PrivateKey of nodes.Node, bson tags of nodes.Client\)`
}
