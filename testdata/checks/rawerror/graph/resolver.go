// Package graph answers GraphQL queries: what a resolver returns is in the response's errors.
package graph

import (
	"context"
	"database/sql"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

var errNoOrder = errors.New("no such order")

// A Resolver has what the resolvers need.
type Resolver struct{ db *sql.DB }

type queryResolver struct{ *Resolver }

// Order resolves a query.
func (r *queryResolver) Order(ctx context.Context, id string) (string, error) {
	var state string
	err := r.db.QueryRowContext(ctx, "SELECT state FROM orders WHERE id = ?", id).Scan(&state)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return "", errNoOrder
	case id == "format":
		return "", gqlerror.Errorf("order: %v", err) // want "database error.*gqlerror.Errorf"
	case id == "constant":
		return "", gqlerror.Errorf("order %s not loaded", id)
	case id == "added":
		graphql.AddErrorf(ctx, "order: %v", err) // want "database error.*graphql.AddErrorf"
		graphql.AddErrorf(ctx, "order %s not loaded", id)
		graphql.AddError(ctx, err) // want "database error.*graphql.AddError"
		graphql.AddError(ctx, errNoOrder)
		return "", nil
	}
	return state, err // want "database error.*sent to the client by the GraphQL server"
}

// load is no resolver: nobody answers with what it returns.
func (r *Resolver) load(ctx context.Context, id string) error {
	return r.db.PingContext(ctx)
}
