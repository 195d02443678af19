// Package rpc shows clients what they can call.
package rpc

import (
	"net/http"
	"os"

	"github.com/99designs/gqlgen/graphql/playground"
	"google.golang.org/grpc"
	"google.golang.org/grpc/reflection"
)

func serve() *grpc.Server {
	s := grpc.NewServer()
	reflection.Register(s) // doubted: services behind a gateway may do so
	return s
}

func inDevelopment() *grpc.Server {
	s := grpc.NewServer()
	if os.Getenv("ENV") == "development" {
		reflection.Register(s)
	}
	return s
}

func query(http.ResponseWriter, *http.Request) {}

func graph() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/query", query)
	m.Handle("/", playground.Handler("API", "/query")) // doubted: public APIs may offer one
	return m
}

func graphOnDemand() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/query", query)
	if os.Getenv("PLAYGROUND") != "" {
		m.Handle("/", playground.Handler("API", "/query"))
	}
	return m
}
