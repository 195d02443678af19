// Package document looks documents up.
package document

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
)

// A Letter is a user's.
type Letter struct {
	ID     bson.ObjectID `bson:"_id"`
	UserID string        `bson:"userId"`
	Text   string        `bson:"text"`
}

// A Town is everybody's.
type Town struct {
	ID   bson.ObjectID `bson:"_id"`
	Name string        `bson:"name"`
}

type api struct{ letters, towns *mongo.Collection }

type userKey struct{}

func userID(r *http.Request) string { id, _ := r.Context().Value(userKey{}).(string); return id }

func (a *api) get(w http.ResponseWriter, r *http.Request) {
	var l Letter
	if a.letters.FindOne(r.Context(), bson.M{"_id": r.PathValue("id")}).Decode(&l) == nil { // want "document.Letter is fetched by the _id from the path with no predicate on user_id: any caller can read another's"
		json.NewEncoder(w).Encode(l.Text)
	}
}

func (a *api) getOwn(w http.ResponseWriter, r *http.Request) {
	var l Letter
	if a.letters.FindOne(r.Context(), bson.M{"_id": r.PathValue("id"), "userId": userID(r)}).Decode(&l) == nil {
		json.NewEncoder(w).Encode(l.Text)
	}
}

func (a *api) getPairs(w http.ResponseWriter, r *http.Request) {
	id, err := bson.ObjectIDFromHex(r.PathValue("id"))
	if err != nil {
		return
	}
	res := a.letters.FindOne(r.Context(), bson.D{{"_id", id}})
	var l Letter
	if res.Decode(&l) == nil { // want "fetched by the _id from the path"
		json.NewEncoder(w).Encode(l.Text)
	}
}

func (a *api) getPairsOwn(w http.ResponseWriter, r *http.Request) {
	id, err := bson.ObjectIDFromHex(r.PathValue("id"))
	if err != nil {
		return
	}
	res := a.letters.FindOne(r.Context(), bson.D{{"_id", id}, {"userId", userID(r)}})
	var l Letter
	if res.Decode(&l) == nil {
		json.NewEncoder(w).Encode(l.Text)
	}
}

func (a *api) getPairsCompared(w http.ResponseWriter, r *http.Request) {
	var l Letter
	if a.letters.FindOne(r.Context(), bson.D{{Key: "_id", Value: r.PathValue("id")}}).Decode(&l) != nil || l.UserID != userID(r) {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(l.Text)
}

func (a *api) take(w http.ResponseWriter, r *http.Request) {
	var l Letter
	a.letters.FindOneAndDelete(r.Context(), bson.M{"_id": r.URL.Query().Get("id")}).Decode(&l) // want "fetched by the _id from the query string"
	json.NewEncoder(w).Encode(l.Text)
}

func (a *api) takeOwn(w http.ResponseWriter, r *http.Request) {
	var l Letter
	a.letters.FindOneAndDelete(r.Context(), bson.M{"_id": r.URL.Query().Get("id"), "userId": userID(r)}).Decode(&l)
	json.NewEncoder(w).Encode(l.Text)
}

func (a *api) all(w http.ResponseWriter, r *http.Request) {
	cur, err := a.letters.Find(r.Context(), bson.M{"_id": bson.M{"$in": r.URL.Query()["id"]}})
	if err != nil {
		return
	}
	var ls []Letter
	if cur.All(r.Context(), &ls) == nil { // want "fetched by the _id from the query string"
		json.NewEncoder(w).Encode(len(ls))
	}
}

func (a *api) allOwn(w http.ResponseWriter, r *http.Request) {
	cur, err := a.letters.Find(r.Context(), bson.M{"_id": bson.M{"$in": r.URL.Query()["id"]}, "userId": userID(r)})
	if err != nil {
		return
	}
	var ls []Letter
	if cur.All(r.Context(), &ls) == nil {
		json.NewEncoder(w).Encode(len(ls))
	}
}

func (a *api) town(w http.ResponseWriter, r *http.Request) {
	var t Town
	if a.towns.FindOne(r.Context(), bson.M{"_id": r.PathValue("id")}).Decode(&t) == nil {
		json.NewEncoder(w).Encode(t)
	}
}

func (a *api) getNamed(w http.ResponseWriter, r *http.Request) {
	var l Letter
	if a.letters.FindOne(r.Context(), bson.M{"_id": r.PathValue("id"), "userId": r.URL.Query().Get("user")}).Decode(&l) == nil { // want "and by an owner that the client sends too"
		json.NewEncoder(w).Encode(l.Text)
	}
}

// Who may go to /users/{user}/letters/{id} is said where that is registered.
func (a *api) getBelow(w http.ResponseWriter, r *http.Request) {
	var l Letter
	if a.letters.FindOne(r.Context(), bson.M{"_id": r.PathValue("id"), "userId": r.PathValue("user")}).Decode(&l) == nil {
		json.NewEncoder(w).Encode(l.Text)
	}
}
