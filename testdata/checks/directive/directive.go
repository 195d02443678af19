// Package directive has findings that are meant to be, and directives that only look as if they said so.
package directive

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
)

// A user is one of ours.
type user struct {
	Name     string
	Password string
}

func onTheLine(u user) {
	log.Println(u.Password) //overshare:ignore sensitivelog -- a fixture
	log.Println(u.Password) // want "password"
}

func above(u user) {
	//overshare:ignore sensitivelog -- a fixture
	log.Println(u.Password)

	// What is said here has nothing to do with it.
	//overshare:ignore sensitivelog -- a fixture
	// More of the same.
	log.Println(u.Password)
	log.Println(u.Password) // want "password"
}

func longCall(u user) {
	//overshare:ignore sensitivelog -- a fixture
	slog.Info("sign-in",
		"name", u.Name,
		"password", u.Password,
	)
	slog.Info("sign-in",
		"name", u.Name,
		"password", u.Password,
	) //overshare:ignore sensitivelog -- a fixture
	slog.Info("sign-in",
		//overshare:ignore sensitivelog -- a fixture
		"password", u.Password,
		"again", u.Password+"!", // want "password"
	)
}

// declared is covered whole.
//
//overshare:ignore sensitivelog -- a fixture
func declared(u user) {
	log.Println(u.Password)
	if u.Name != "" {
		log.Println(u.Password)
	}
}

func declaredBeside(u user) { //overshare:ignore sensitivelog -- a fixture
	log.Println(u.Password)
}

func head(u user) {
	//overshare:ignore sensitivelog -- the condition, not what is done under it
	if n, _ := fmt.Fprintln(os.Stderr, u.Name); logged(u.Password) || n > 0 {
		log.Println(u.Password) // want "password"
	}
}

func logged(line string) bool {
	log.Println(line)
	return true
}

func status(ok bool) int {
	if ok {
		return http.StatusNotFound
	}
	return http.StatusInternalServerError
}

func register(mux *http.ServeMux, u user) {
	//overshare:ignore sensitivelog -- the registration, not the handler // want "silences nothing, since sensitivelog has nothing to report here: delete it"
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		log.Println(u.Password) // want "password"
	})
}

func several(w http.ResponseWriter, name, password string) {
	_, err := os.ReadFile(name)
	if err != nil {
		//overshare:ignore rawerror, sensitivelog -- a fixture
		http.Error(w, err.Error(), status(logged(password)))
		//overshare:ignore rawerror,sensitivelog -- a fixture // want "silences nothing, since sensitivelog has nothing to report here: take sensitivelog out of it"
		http.Error(w, err.Error(), http.StatusNotFound)
		//overshare:ignore sensitivelog -- the wrong check // want "since sensitivelog has nothing"
		http.Error(w, err.Error(), http.StatusNotFound) // want "file system error"
	}
}

func wrong(u user) {
	//overshare:ignore sensitivelog // want "gives no reason and silences nothing: write //overshare:ignore sensitivelog -- and why"
	log.Println(u.Password) // want "password"
	//overshare:ignore sensitivelog -- // want "gives no reason"
	log.Println(u.Password) // want "password"
	//overshare:ignore sensitivelog it is fine // want "gives no reason"
	log.Println(u.Password) // want "password"
	//overshare:ignore sensitivlog -- a fixture // want "names no check \"sensitivlog\": is sensitivelog meant\\?"
	log.Println(u.Password) // want "password"
	//overshare:ignore sensitivelog/credential -- a fixture // want "write sensitivelog, a directive names checks and not their categories"
	log.Println(u.Password) // want "password"
	//overshare:ignore gosec -- a fixture // want "names no check \"gosec\": there are .*rawerror.*sensitivelog"
	log.Println(u.Password) // want "password"
	//overshare:ignore -- a fixture // want "names no check and silences nothing"
	log.Println(u.Password) // want "password"
	//overshare:ignore // want "names no check and silences nothing"
	log.Println(u.Password) // want "password"
	// overshare:ignore sensitivelog -- a fixture // want "this is no directive"
	log.Println(u.Password) // want "password"
	//overshare:silence sensitivelog -- a fixture // want "this is no directive"
	log.Println(u.Password) // want "password"
	//overshare:ignore sensitivelog -- nothing leaks here // want "silences nothing"
	log.Println(len(u.Name))
	// overshare:ignore is how a directive begins; this is prose.
}

func nolint(u user) {
	log.Println(u.Password) //nolint:sensitivelog // a fixture
	log.Println(u.Password) //nolint:gosec,overshare
	log.Println(u.Password) //nolint
	log.Println(u.Password) // nolint:all
	log.Println(u.Password) //nolint:gosec // want "password"
	log.Println(u.Password) //nolinting // want "password"
	//nolint:sensitivelog
	if u.Name != "" {
		log.Println(u.Password)
	}
	log.Println(u.Name) //nolint:sensitivelog // not used, and nobody's business but nolintlint's
}
