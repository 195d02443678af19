// Command command makes a password for the user at the terminal. It is reported like a server: what
// runs in a pipeline or a container prints into a log all the same, and nothing in the code tells.
package main

import (
	"crypto/rand"
	"flag"
	"fmt"
	"os"
)

func main() {
	user := flag.String("user", "", "whom the password is for")
	flag.Parse()
	password := rand.Text()
	fmt.Println(password) // want "password.*standard output by fmt.Println"
	fmt.Println(*user)
	fmt.Fprintf(os.Stderr, "made a password of %d characters for %s\n", len(password), *user)
}
