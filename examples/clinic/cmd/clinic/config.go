package main

import (
	"cmp"
	"fmt"
	"os"
)

// config is how the service is started, from the environment.
type config struct {
	Addr          string // CLINIC_ADDR
	DisplayAddr   string // CLINIC_DISPLAY_ADDR
	DatabaseDSN   string // CLINIC_DATABASE_DSN
	SessionSecret string // CLINIC_SESSION_SECRET
	FirstPassword string // CLINIC_FIRST_PASSWORD, the password of the doctor "first" of an empty register
	CertFile      string // CLINIC_CERT_FILE
	KeyFile       string // CLINIC_KEY_FILE
	ClientCAs     string // CLINIC_CLIENT_CAS, a PEM file of the authorities that sign workstations
	Leaflets      string // CLINIC_LEAFLETS, a folder
}

func configFromEnv() (config, error) {
	c := config{
		Addr:          cmp.Or(os.Getenv("CLINIC_ADDR"), "localhost:8443"),
		DisplayAddr:   cmp.Or(os.Getenv("CLINIC_DISPLAY_ADDR"), "localhost:8444"),
		DatabaseDSN:   cmp.Or(os.Getenv("CLINIC_DATABASE_DSN"), "clinic.db"),
		SessionSecret: os.Getenv("CLINIC_SESSION_SECRET"),
		FirstPassword: os.Getenv("CLINIC_FIRST_PASSWORD"),
		CertFile:      os.Getenv("CLINIC_CERT_FILE"),
		KeyFile:       os.Getenv("CLINIC_KEY_FILE"),
		ClientCAs:     os.Getenv("CLINIC_CLIENT_CAS"),
		Leaflets:      cmp.Or(os.Getenv("CLINIC_LEAFLETS"), "leaflets"),
	}
	required := []struct{ name, value string }{
		{"CLINIC_SESSION_SECRET", c.SessionSecret},
		{"CLINIC_CERT_FILE", c.CertFile},
		{"CLINIC_KEY_FILE", c.KeyFile},
		{"CLINIC_CLIENT_CAS", c.ClientCAs},
	}
	for _, r := range required {
		if r.value == "" {
			return config{}, fmt.Errorf("%s is not set", r.name)
		}
	}
	return c, nil
}
