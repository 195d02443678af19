// Package registry has a dispatcher of its own, which encodes what the functions return that are
// registered with it.
package registry

import (
	"context"
	"database/sql"
	"errors"
)

// Params are what a call takes and returns.
type Params map[string]any

// Call is a function that clients can call.
type Call struct {
	Path string
	Fn   func(ctx context.Context, in Params) (Params, error)
	Help string
}

// Job is a function that nobody calls from outside.
type Job struct {
	Name string
	Fn   func(ctx context.Context, in Params) (Params, error)
}

var (
	calls []Call
	jobs  []Job
	db    *sql.DB
)

func init() {
	calls = append(calls, Call{Path: "size", Fn: size, Help: "How large it is."}, Call{Path: "status", Fn: status})
	jobs = append(jobs, Job{Name: "sweep", Fn: sweep})
}

func size(ctx context.Context, in Params) (Params, error) {
	failed := ""
	if err := db.PingContext(ctx); err != nil {
		failed = err.Error()
	}
	return Params{"size": 1, "error": failed}, nil // want "database error.*is sent to the client by who calls a registered registry.Call"
}

var errDown = errors.New("the database is down")

func status(ctx context.Context, in Params) (Params, error) {
	failed := ""
	if err := db.PingContext(ctx); err != nil {
		failed = errDown.Error()
	}
	return Params{"status": "up", "error": failed}, nil
}

func sweep(ctx context.Context, in Params) (Params, error) {
	failed := ""
	if err := db.PingContext(ctx); err != nil {
		failed = err.Error()
	}
	return Params{"error": failed}, nil
}
