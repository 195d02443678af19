package neo4j

import (
	"context"
	"net/http"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, d neo4j.DriverWithContext, s neo4j.SessionWithContext, tx neo4j.ManagedTransaction) {
	_, err := neo4j.ExecuteQuery(ctx, d, "MATCH (a:Account) RETURN a", nil, neo4j.EagerResultTransformer)
	shop.Tell(w, err) // want "database error"
	_, err = s.Run(ctx, "MATCH (a:Account) RETURN a", nil)
	shop.Tell(w, err) // want "database error"
	_, err = tx.Run(ctx, "MATCH (a:Account) RETURN a", nil)
	shop.Tell(w, err) // want "database error"
	shop.Tell(w, shop.Refusal())
}
