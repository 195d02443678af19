// Package document stores documents, and values under keys.
package document

import (
	"context"
	"net/http"

	"go.etcd.io/bbolt"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"

	"example.test/checks/plainstore/model"
)

func add(ctx context.Context, c *mongo.Collection, r *http.Request) {
	password := r.FormValue("password")
	c.InsertOne(ctx, model.User{Password: password})                                 // want "is stored in clear by ..mongo.Collection..InsertOne"
	c.InsertOne(ctx, bson.M{"email": r.FormValue("email"), "password": password})    // want "is stored in clear"
	c.UpdateOne(ctx, bson.M{"_id": 1}, bson.M{"$set": bson.M{"password": password}}) // want "is stored in clear"
	c.UpdateOne(ctx, bson.M{"password": password}, bson.M{"$set": bson.M{"seen": true}})
	c.InsertOne(ctx, bson.M{"email": r.FormValue("email"), "password": model.Hash(password)})
}

func put(b *bbolt.Bucket, r *http.Request) error {
	if err := b.Put([]byte("hash"), []byte(model.Hash(r.FormValue("password")))); err != nil {
		return err
	}
	return b.Put([]byte("password"), []byte(r.FormValue("password"))) // want "is stored in clear by ..bbolt.Bucket..Put"
}
