// Package dump answers with what is inside.
package dump

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httputil"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"

	"github.com/gin-gonic/gin"
	"github.com/spf13/viper"
	"gopkg.in/yaml.v3"
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

func allStacks(w http.ResponseWriter, r *http.Request) {
	buf := make([]byte, 1<<20)
	n := runtime.Stack(buf, true)
	w.Write(buf[:n]) // want "what runtime.Stack tells is sent to the client" "stack"
}

func ownStack(c *gin.Context) {
	c.String(http.StatusOK, string(debug.Stack())) // want "what debug.Stack tells is sent to the client" "stack"
}

func countsStacks(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, runtime.NumGoroutine(), len(debug.Stack()))
}

// Config is what the program is set up with.
type Config struct {
	Addr        string `json:"addr" yaml:"addr"`
	DatabaseDSN string `json:"database_dsn" yaml:"database_dsn"`
	Debug       bool   `json:"debug"`
}

// ShownConfig is what clients may know of it.
type ShownConfig struct {
	Addr  string `json:"addr"`
	Debug bool   `json:"debug"`
}

var config Config

func load(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return yaml.Unmarshal(data, &config)
}

func wholeConfig(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(config) // want "dump.Config"
}

func partOfConfig(c *gin.Context) {
	c.JSON(http.StatusOK, ShownConfig{Addr: config.Addr, Debug: config.Debug})
	c.JSON(http.StatusOK, gin.H{"addr": config.Addr})
}

func toFile(f *os.File) error { return pprof.Lookup("heap").WriteTo(f, 0) }
