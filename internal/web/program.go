package web

import (
	"go/types"

	"github.com/oversharelint/overshare/internal/symbol"
)

// CommandLine reports whether a package talks to whoever started the program: what it prints is its
// answer, and no log. It parses a command line, or it is a main package that serves nothing.
func CommandLine(pkg *types.Package) bool {
	serves := false
	for _, imp := range pkg.Imports() {
		path := imp.Path()
		if commandLibrary(path) {
			return true
		}
		serves = serves || serverLibrary(path)
	}
	return pkg.Name() == "main" && !serves
}

func commandLibrary(path string) bool {
	for _, p := range [...]string{
		"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/urfave/cli", "github.com/alecthomas/kong",
		"github.com/alecthomas/kingpin", "gopkg.in/alecthomas/kingpin.v2", "github.com/jessevdk/go-flags",
		"github.com/docopt/docopt-go", "github.com/mitchellh/cli", "github.com/hashicorp/cli", "github.com/google/subcommands",
		"github.com/peterbourgon/ff", "github.com/manifoldco/promptui", "github.com/AlecAivazis/survey",
		"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/huh", "github.com/pterm/pterm",
		"github.com/olekukonko/tablewriter",
	} {
		if symbol.Within(path, p) {
			return true
		}
	}
	return false
}

func serverLibrary(path string) bool {
	for _, p := range [...]string{
		"net/http", "github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/gofiber/fiber",
		"github.com/go-chi/chi", "github.com/gorilla/mux", "github.com/valyala/fasthttp", "google.golang.org/grpc",
		"github.com/aws/aws-lambda-go", "github.com/kataras/iris", "github.com/beego/beego",
		"github.com/cloudwego/hertz", "connectrpc.com/connect", "github.com/julienschmidt/httprouter",
	} {
		if symbol.Within(path, p) {
			return true
		}
	}
	return false
}
