package web_test

import (
	"testing"

	"github.com/oversharelint/overshare/internal/web"
)

func TestResource(t *testing.T) {
	for path, want := range map[string]string{
		"/patients": "patients", "/patients/{id}": "patients", "/patients/:id/notes": "patients",
		"/api/v1/rooms/": "api/v1/rooms", "/": "", "/{id}": "", "/files/*": "files",
	} {
		if got := web.Resource(path); got != want {
			t.Errorf("Resource(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestReaches(t *testing.T) {
	for addr, want := range map[string]web.Reach{
		":6060": web.Anybody, "0.0.0.0:80": web.Anybody, "[::]:80": web.Anybody, "10.0.0.1:80": web.Anybody,
		"localhost:6060": web.Loopback, "127.0.0.1:0": web.Loopback, "[::1]:80": web.Loopback,
		"": web.Unknown, "6060": web.Unknown, "%s:%d": web.Unknown,
	} {
		if got := web.Reaches(addr); got != want {
			t.Errorf("Reaches(%q) = %d, want %d", addr, got, want)
		}
	}
}
