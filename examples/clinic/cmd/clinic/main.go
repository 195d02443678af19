// Command clinic serves a small clinic's register to its workstations, over mutual TLS.
//
// It leaks on purpose, for overshare to find: a comment "leak:" with the finding's category stands
// on each line that gives something away, and "fine:" on a twin that does not.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	_ "net/http/pprof"
	"os"
	"time"

	"go.uber.org/zap"

	"example.test/clinic/internal/api"
	"example.test/clinic/internal/auth"
	"example.test/clinic/internal/booking"
	"example.test/clinic/internal/log"
	"example.test/clinic/internal/model"
	"example.test/clinic/internal/store"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "clinic:", err) // fine: the errors name settings and files, not what they hold
		os.Exit(1)
	}
}

func run() error {
	cfg, err := configFromEnv()
	if err != nil {
		return err
	}
	logger, err := zap.NewProduction()
	if err != nil {
		return fmt.Errorf("make logger: %w", err)
	}
	announce(logger, cfg)

	st, err := store.Open(cfg.DatabaseDSN)
	if err != nil {
		return err
	}
	if err := enrolFirst(st, cfg.FirstPassword); err != nil {
		return fmt.Errorf("enrol first doctor: %w", err)
	}
	tlsConfig, err := mutualTLS(cfg.ClientCAs)
	if err != nil {
		return err
	}
	s := &api.Server{
		Store:    st,
		Booking:  &booking.Service{Store: st, Now: time.Now},
		Sessions: auth.NewSessions(cfg.SessionSecret),
		Leaflets: cfg.Leaflets,
		Zap:      logger,
		Log:      log.New(logger),
	}
	go serveDisplays(cfg, s.Displays(), logger)
	go func() {
		logger.Error("profiler", zap.Error(http.ListenAndServe("localhost:6060", nil))) // fine: nobody else reaches it
	}()
	srv := &http.Server{Addr: cfg.Addr, Handler: s.Handler(), TLSConfig: tlsConfig, ReadHeaderTimeout: 5 * time.Second}
	return srv.ListenAndServeTLS(cfg.CertFile, cfg.KeyFile)
}

// announce says how the service was started.
func announce(logger *zap.Logger, cfg config) {
	logger.Sugar().Infof("starting with %+v", cfg) // leak: sensitivelog/credential
	shown := cfg
	shown.DatabaseDSN, shown.SessionSecret, shown.FirstPassword = "", "", ""
	logger.Sugar().Infof("starting with %+v", shown)             // fine: what is secret was cleared
	logger.Info("starting", zap.String("key file", cfg.KeyFile)) // fine: where the key lies, not the key
}

// enrolFirst lets somebody sign in to an empty register.
func enrolFirst(st *store.Store, password string) error {
	ctx := context.Background()
	_, err := st.Doctor(ctx, "first")
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if password == "" {
		return nil
	}
	hash, err := auth.HashPassword(password)
	if err != nil {
		return err
	}
	return st.AddDoctor(ctx, &model.Doctor{StaffID: "first", Room: "1", PasswordHash: hash})
}

// mutualTLS asks every client for a certificate of one of the authorities in the file.
func mutualTLS(clientCAs string) (*tls.Config, error) {
	pem, err := os.ReadFile(clientCAs)
	if err != nil {
		return nil, fmt.Errorf("read client authorities: %w", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("no certificate in %s", clientCAs)
	}
	return &tls.Config{MinVersion: tls.VersionTLS13, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}, nil // fine: the clinic's own authorities vouch for workstations
}

// serveDisplays serves the screens in the waiting rooms. They show a certificate that they made
// themselves, and nobody asks which.
func serveDisplays(cfg config, h http.Handler, logger *zap.Logger) {
	tlsConfig := &tls.Config{MinVersion: tls.VersionTLS13}
	tlsConfig.ClientAuth = tls.RequireAnyClientCert // leak: certtrust/unverified
	srv := &http.Server{Addr: cfg.DisplayAddr, Handler: h, TLSConfig: tlsConfig, ReadHeaderTimeout: 5 * time.Second}
	logger.Error("displays", zap.Error(srv.ListenAndServeTLS(cfg.CertFile, cfg.KeyFile)))
}
