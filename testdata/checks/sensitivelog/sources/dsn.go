package sources

import (
	"fmt"
	"log"
	"os"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5"
)

// A Config is what the service is configured with.
type Config struct {
	Host, User, Password string
	DSN                  string
	Port                 int
}

func dsns(c Config) {
	log.Printf("connect to %s", c.DSN) // want "connection string \\(field DSN of sources.Config\\)"
	log.Printf("connect to %s:%d", c.Host, c.Port)

	built := fmt.Sprintf("postgres://%s:%s@%s/app", c.User, c.Password, c.Host)
	log.Printf("connect to %s", built) // want "password"
	built = fmt.Sprintf("postgres://%s@%s/app", c.User, c.Host)
	log.Printf("connect to %s", built)

	databaseURL := os.Getenv("DATABASE_URL")
	log.Printf("connect to %s", databaseURL) // want "connection string"
	log.Printf("connect to %t", databaseURL != "")
}

func drivers(text string) {
	cfg, err := mysql.ParseDSN(text)
	if err != nil {
		return
	}
	log.Printf("%+v", cfg)            // want "connection settings with a password"
	log.Printf("%s", cfg.FormatDSN()) // want "connection (settings|string)"
	log.Printf("%s at %s", cfg.User, cfg.Addr)

	pg, err := pgx.ParseConfig(text)
	if err != nil {
		return
	}
	log.Print(pg.ConnString()) // want "connection (settings|string)"
	log.Print(pg.Host)
}
