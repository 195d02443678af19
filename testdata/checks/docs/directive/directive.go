// Package directive has the example of the check's documentation.
package directive

import (
	"net/http"
	"os"
)

func show(w http.ResponseWriter, r *http.Request) {
	text, err := os.ReadFile("notes")
	if err != nil {
		//overshare:ignore rawerorr -- shown to administrators only // want "^//overshare:ignore names no check \"rawerorr\": is rawerror meant\\?$"
		http.Error(w, err.Error(), http.StatusNotFound) // want "file system error"
		return
	}
	w.Write(text)
}
