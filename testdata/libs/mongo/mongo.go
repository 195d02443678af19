package mongo

import (
	"context"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
	"go.mongodb.org/mongo-driver/mongo"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	mongo2 "go.mongodb.org/mongo-driver/v2/mongo"
)

type note struct {
	ID      string `bson:"_id"`
	OwnerID string `bson:"owner_id"`
	Text    string
}

func byMaps(ctx context.Context, r *http.Request, c *mongo.Collection, who string) {
	var n note
	id := r.PathValue("id")
	c.FindOne(ctx, bson.M{"_id": id}).Decode(&n) // want "from the path"
	c.FindOne(ctx, bson.M{"_id": r.PathValue("own"), "owner_id": who}).Decode(&n)
	c.FindOne(ctx, primitive.M{"_id": r.PathValue("other")}).Decode(&n) // want "from the path"
	c.FindOne(ctx, primitive.M{"_id": r.PathValue("mine"), "owner_id": who}).Decode(&n)
}

func byPairs(ctx context.Context, r *http.Request, c *mongo.Collection, who string) {
	var n note
	c.FindOne(ctx, bson.D{{Key: "_id", Value: r.PathValue("id")}}).Decode(&n) // want "from the path"
	c.FindOne(ctx, bson.D{bson.E{Key: "_id", Value: r.PathValue("own")}, bson.E{Key: "owner_id", Value: who}}).Decode(&n)
	c.FindOne(ctx, primitive.D{primitive.E{Key: "_id", Value: r.PathValue("other")}}).Decode(&n) // want "from the path"
	c.FindOne(ctx, primitive.D{primitive.E{Key: "_id", Value: r.PathValue("mine")}, primitive.E{Key: "owner_id", Value: who}}).Decode(&n)
}

func second(ctx context.Context, r *http.Request, c *mongo2.Collection, who string) {
	var n note
	c.FindOne(ctx, bson2.D{bson2.E{Key: "_id", Value: r.PathValue("id")}}).Decode(&n) // want "from the path"
	c.FindOne(ctx, bson2.D{bson2.E{Key: "_id", Value: r.PathValue("own")}, bson2.E{Key: "owner_id", Value: who}}).Decode(&n)
}
