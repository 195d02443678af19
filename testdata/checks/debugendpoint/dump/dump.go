// Package dump answers with what is inside.
package dump

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httputil"
	"os"
	"runtime/pprof"

	"github.com/gin-gonic/gin"
	"github.com/spf13/viper"
)

func environment(w http.ResponseWriter, r *http.Request) {
	for _, v := range os.Environ() {
		fmt.Fprintln(w, v) // want "what os.Environ tells is sent to the client"
	}
	fmt.Fprintln(w, os.Getenv("VERSION"))
}

func settings(c *gin.Context) {
	c.JSON(http.StatusOK, viper.AllSettings()) // want "what viper.AllSettings tells is sent to the client"
	c.JSON(http.StatusOK, gin.H{"version": viper.GetString("version")})
}

func request(w http.ResponseWriter, r *http.Request) {
	dump, err := httputil.DumpRequest(r, true)
	if err != nil {
		return
	}
	w.Write(dump) // want "what httputil.DumpRequest tells is sent to the client"
	json.NewEncoder(w).Encode(map[string]string{"method": r.Method})
}

func stacks(w http.ResponseWriter, r *http.Request) {
	pprof.Lookup("goroutine").WriteTo(w, 2) // want "a handler answers with pprof.Profile"
}

func toFile(f *os.File) error { return pprof.Lookup("heap").WriteTo(f, 0) }
