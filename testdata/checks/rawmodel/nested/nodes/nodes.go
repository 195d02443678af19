// Package nodes keeps nodes as JSON under their ids, and clients, which can be shown as nodes.
package nodes

import (
	"encoding/json"
	"errors"
	"sync"

	"go.etcd.io/bbolt"
)

// A Client connects to a node. It has a private key.
type Client struct {
	ID         string `json:"id" bson:"id"`
	Name       string `json:"name" bson:"name"`
	PrivateKey string `json:"private_key" bson:"private_key"`
}

// A Node is a host's, or stands for a client.
type Node struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Client Client `json:"client"`
}

// A NodeView is what the API shows of a node.
type NodeView struct {
	ID     string `json:"id" bson:"_id"`
	Name   string `json:"name"`
	Client Client `json:"client"`
}

// View is the node as the API shows it.
func (n *Node) View() *NodeView {
	v := NodeView{}
	v.ID = n.ID
	v.Name = n.Name
	v.Client = n.Client
	return &v
}

// Node is the client as a node.
func (c *Client) Node() Node { return Node{ID: c.ID, Client: *c} }

var (
	db    *bbolt.DB
	mutex sync.RWMutex
	cache = make(map[string]Node)
)

func fetch(table, key string) (text string, err error) {
	err = db.View(func(tx *bbolt.Tx) error {
		text = string(tx.Bucket([]byte(table)).Get([]byte(key)))
		if text == "" {
			return errors.New("no record")
		}
		return nil
	})
	return text, err
}

func cached(id string) (Node, bool) {
	mutex.RLock()
	defer mutex.RUnlock()
	n, ok := cache[id]
	return n, ok
}

func remember(n Node) {
	mutex.Lock()
	cache[n.ID] = n
	mutex.Unlock()
}

// GetNode is the node with an id.
func GetNode(id string) (Node, error) {
	if n, ok := cached(id); ok {
		return n, nil
	}
	text, err := fetch("nodes", id)
	if err != nil {
		return Node{}, err
	}
	var n Node
	if err := json.Unmarshal([]byte(text), &n); err != nil {
		return Node{}, err
	}
	remember(n)
	return n, nil
}

// GetClient is the client with an id.
func GetClient(id string) (Client, error) {
	text, err := fetch("clients", id)
	if err != nil {
		return Client{}, err
	}
	var c Client
	err = json.Unmarshal([]byte(text), &c)
	return c, err
}

// Rename renames a node.
func Rename(id, name string) (Node, error) {
	n, err := GetNode(id)
	if err != nil {
		return n, err
	}
	n.Name = name
	return n, save(&n)
}

func save(n *Node) error {
	data, err := json.Marshal(n)
	if err != nil {
		return err
	}
	remember(*n)
	return db.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("nodes")).Put([]byte(n.ID), data) })
}
