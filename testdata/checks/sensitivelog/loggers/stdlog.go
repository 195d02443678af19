package loggers

import (
	"fmt"
	"io"
	"log"
	"os"
)

func stdlog(l Login, s Session) {
	log.Println("sign-in", l.UserID, l.Password) // want "^password \\(field Password of loggers.Login\\) is written to the log by log.Println$"
	log.Println("sign-in", l.UserID, l.Attempts)

	log.Printf("user %s signs in with %q", l.UserID, l.Password) // want "password.*log.Printf"
	log.Printf("user %s signs in with a %T of %d bytes", l.UserID, l.Password, len(l.Password))

	log.Print("session of ", s.AccessToken) // want "access token.*log.Print"
	log.Print("session of ", l.UserID)

	log.Printf("%+v", l)                            // want "password.*Login.*log.Printf"
	log.Printf("%+v", Outcome{UserID: l.UserID})    // its fields only sound like secrets
	log.Print(fmt.Sprintf("login %v", l))           // want "password.*log.Print"
	log.Print(fmt.Sprintf("login by %v", l.UserID)) // the field alone
	log.SetPrefix("[" + s.AccessToken + "] ")       // want "access token.*log.SetPrefix"
	log.SetPrefix("[" + l.UserID + "] ")            // an id
	_ = log.Output(2, "password "+l.Password)       // want "password.*log.Output"
	_ = log.Output(2, "password of "+l.UserID)      // an id
}

func stdlogOwn(l Login) {
	file := log.New(os.Stderr, "auth ", log.LstdFlags)
	file.Printf("password=%s", l.Password) // want "password.*\\(\\*log.Logger\\).Printf"
	file.Printf("attempts=%d", l.Attempts)

	_, _ = io.WriteString(file.Writer(), l.Password) // want "password.*written to standard error by io.WriteString"
	_, _ = io.WriteString(io.Discard, l.Password)

	_, _ = log.Writer().Write([]byte(l.Password)) // want "password.*written to the log"
	_, _ = log.Writer().Write([]byte(l.UserID))
	fmt.Fprintln(log.Writer(), l.Password) // want "password.*written to the log"
	fmt.Fprintln(log.Writer(), l.UserID)
}

func stdlogFatal(s Session) {
	if s.AccessToken == "" {
		log.Fatalf("no access token in session %s", s.ID)
	}
	log.Fatalf("bad access token %s", s.AccessToken) // want "access token.*log.Fatalf"
}
