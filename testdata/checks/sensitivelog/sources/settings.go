package sources

import (
	"flag"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/redis/go-redis/v9"
)

func flags() {
	password := flag.String("db-password", "", "password of the database")
	host := flag.String("db-host", "", "where the database is")
	flag.Parse()
	log.Print(*password) // want "password \\(flag.String\\(\"db-password\"\\)\\)"
	log.Print(*host)

	opts := &redis.Options{Addr: *host, Password: *password}
	log.Printf("%+v", opts) // want "password"
	log.Print(opts.Addr)
}

func databaseURL() {
	u, err := url.Parse(os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal("DATABASE_URL is no URL")
	}
	log.Print(u.String()) // want "connection string"
	log.Print(u)          // want "connection string"
	log.Print(u.Redacted())
	log.Print(u.Host, u.Scheme)
	log.Print(u.Hostname(), u.Port(), u.User.Username())
}

// inErrors logs errors that repeat the URL that they are about.
func inErrors(accessToken string) {
	if _, err := http.Get("https://api.example.test/?access_token=" + accessToken); err != nil {
		log.Print(err) // want "access token"
	}
	if _, err := http.Get("https://api.example.test/"); err != nil {
		log.Print(err)
	}
}

func tokens(text string) {
	token, err := jwt.Parse(text, nil)
	if err != nil {
		return
	}
	log.Print(token) // want "JWT"
	log.Print(token.Valid)
	if claims, ok := token.Claims.(jwt.MapClaims); ok {
		log.Print(claims["email"]) // want "e-mail address"
		log.Print(claims["sub"])
	}
}
