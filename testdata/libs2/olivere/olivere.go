package olivere

import (
	"context"
	"net/http"

	"github.com/olivere/elastic/v7"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, c *elastic.Client) {
	_, err := c.Search("accounts").Do(ctx)
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}

// A query holds what it asks for, and not the names of fields.
func predicates(c *elastic.Client, l shop.Login) {
	shop.Log(elastic.NewTermQuery("password", l.Password)) // want "password"
	shop.Log(elastic.NewTermQuery("name", l.Name))
	shop.Log(elastic.NewTermQuery(shop.Text(), l.Name))
	shop.Log(elastic.NewBoolQuery().Must(elastic.NewTermQuery("password", l.Password)))   // want "password"
	shop.Log(elastic.NewBoolQuery().Filter(elastic.NewTermQuery("password", l.Password))) // want "password"
	shop.Log(elastic.NewBoolQuery().Filter(elastic.NewTermQuery("name", l.Name)))
}
