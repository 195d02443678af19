package elastic

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/elastic/go-elasticsearch/v8/esapi"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, t esapi.Transport) {
	found, err := esapi.SearchRequest{Index: []string{"accounts"}}.Do(ctx, t)
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
	var a shop.Row
	json.NewDecoder(found.Body).Decode(&a)
	shop.Send(w, a.Name)
}

// What is asked for stands in the fields of the request.
func requests(l shop.Login) {
	shop.Log(esapi.SearchRequest{Query: l.Password}.Query) // want "password"
	shop.Log(esapi.SearchRequest{Query: l.Name}.Query)
	shop.Log(esapi.SearchRequest{Body: strings.NewReader(l.Password)}.Body) // want "password"
	shop.Log(esapi.SearchRequest{Body: strings.NewReader(l.Name)}.Body)
	shop.Log(esapi.GetRequest{DocumentID: l.Password}.DocumentID) // want "password"
	shop.Log(esapi.GetRequest{DocumentID: l.Name}.DocumentID)
	shop.Log(esapi.DeleteRequest{DocumentID: l.Password}.DocumentID) // want "password"
	shop.Log(esapi.DeleteRequest{DocumentID: l.Name}.DocumentID)
}
