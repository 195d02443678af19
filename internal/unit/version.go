package unit

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"

	settings "github.com/oversharelint/overshare/internal/config"
)

// printVersion says who we are in the form that cmd/go wants: of a development version it takes
// the build ID for the identity of the tool, and everything that it keeps in its cache depends on
// it. So what changes the analysis must change the build ID: this program's own bytes, since
// a version says nothing during development, and the users' settings, since no other file is in
// the cache's key.
//
// What changes only the report has no place here: it would have every package analyzed again.
func printVersion(w io.Writer, mode string) error {
	if mode != "full" {
		return fmt.Errorf("-V=%s is not supported, -V=full is", mode)
	}
	id, err := buildID(workingDir())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "overshare version devel comments-go-here buildID=%x\n", id)
	return err
}

func buildID(dir string) ([]byte, error) {
	name, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program's own file: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read this program's own file: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil, fmt.Errorf("read this program's own file: %w", err)
	}
	h.Write(settings.Digest(dir))
	return h.Sum(nil), nil
}
