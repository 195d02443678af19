// Package rpc reads clients' certificates of gRPC connections.
package rpc

import (
	"context"
	"errors"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/peer"
)

var errNoCertificate = errors.New("no client certificate")

func unguarded(ctx context.Context) (string, error) {
	p, ok := peer.FromContext(ctx)
	if !ok {
		return "", errNoCertificate
	}
	info, ok := p.AuthInfo.(credentials.TLSInfo)
	if !ok {
		return "", errNoCertificate
	}
	return info.State.VerifiedChains[0][0].Subject.CommonName, nil // want "VerifiedChains.0. is taken without a check"
}

func guarded(ctx context.Context) (string, error) {
	p, ok := peer.FromContext(ctx)
	if !ok {
		return "", errNoCertificate
	}
	info, ok := p.AuthInfo.(credentials.TLSInfo)
	if !ok || len(info.State.VerifiedChains) == 0 || len(info.State.VerifiedChains[0]) == 0 {
		return "", errNoCertificate
	}
	return info.State.VerifiedChains[0][0].Subject.CommonName, nil
}
