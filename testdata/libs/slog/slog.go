package slog

import (
	"log/slog"
	"os"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func masked(l shop.Login) {
	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == "password" {
				a.Value = slog.StringValue("***")
			}
			return a
		},
	}))
	logger.Info("in", "password", l.Password)
}

func open(l shop.Login) {
	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{}))
	logger.Info("in", "password", l.Password) // want "password"
	logger.Info("in", "name", l.Name)
}
