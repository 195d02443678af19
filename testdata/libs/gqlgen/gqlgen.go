package gqlgen

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func resolver(ctx context.Context) {
	graphql.AddError(ctx, shop.Fault()) // want "database error"
	graphql.AddError(ctx, shop.Refusal())

	shop.Find(graphql.GetFieldContext(ctx).Args["id"])                      // want "from the body"
	shop.Log(graphql.GetOperationContext(ctx).Headers.Get("Authorization")) // want "authorization header"
	shop.Log(graphql.GetOperationContext(ctx).Headers.Get("Accept"))
}

func presents(s *handler.Server) {
	s.SetErrorPresenter(func(ctx context.Context, err error) *gqlerror.Error { // want "handlers"
		return gqlerror.Errorf("failed: %s", err)
	})
	s.SetErrorPresenter(func(ctx context.Context, err error) *gqlerror.Error {
		return gqlerror.Errorf("failed")
	})
}
