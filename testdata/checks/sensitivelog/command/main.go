// Command command makes a password for the user at the terminal: printing it is what the program is
// for. A log is one here, too.
package main

import (
	"crypto/rand"
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	user := flag.String("user", "", "whom the password is for")
	flag.Parse()
	password := rand.Text()
	fmt.Println(password)
	fmt.Fprintf(os.Stderr, "made a password for %s\n", *user)

	log.Printf("made the password %s", password) // want "password.*written to the log by log.Printf"
	log.Printf("made a password for %s", *user)
}
