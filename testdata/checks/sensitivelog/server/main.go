// Command server answers requests: what it prints ends in the platform's logs.
package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("POST /login", login)
	if err := http.ListenAndServe("localhost:8080", nil); err != nil {
		fmt.Println("serve:", err)
	}
}

func login(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	fmt.Println("login with", password) // want "^password \\(.*\\) is written to standard output by fmt.Println$"
	fmt.Println("login by", r.FormValue("login"))

	fmt.Printf("login with %q\n", password) // want "password.*standard output by fmt.Printf"
	fmt.Printf("login with %d characters\n", len(password))

	fmt.Fprintln(os.Stderr, "login with", password) // want "password.*standard error by fmt.Fprintln"
	fmt.Fprintln(os.Stderr, "login")

	println(password) // want "password.*standard error by print"
	println(len(password))

	_, _ = os.Stdout.WriteString(password) // want "password.*standard output by \\(\\*os.File\\).WriteString"
	_, _ = os.Stdout.WriteString("password")

	// The client gets its own password back: no log.
	fmt.Fprintln(w, password)
}
