package graphqlgo

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func resolver(p graphql.ResolveParams) (any, error) {
	shop.Find(p.Args["id"]) // want "from the body"
	shop.Find(len(p.Args))
	return nil, shop.Refusal()
}

func refuse() gqlerrors.FormattedError {
	if shop.Shown().Name == "" {
		return gqlerrors.FormatError(shop.Fault()) // want "database error"
	}
	return gqlerrors.FormatError(shop.Refusal())
}
