package catalog

import (
	"fmt"
	"slices"
)

// A part of a record is of a kind, by which libraries are compared with fixtures: what it does with a
// value, without how and with which.

// kinds are those of a record's parts, each once. A record without parts says that nothing comes of the
// call, which is a kind too.
func kinds(r *Record) []string {
	var out []string
	add := func(is bool, kind string) {
		if is && !slices.Contains(out, kind) {
			out = append(out, kind)
		}
	}
	for _, s := range r.Sinks {
		add(true, sinkKind(s))
	}
	for _, s := range r.Sources {
		add(true, sourceKind(s))
	}
	for _, f := range r.Flows {
		add(true, flowKind(f))
	}
	for _, e := range r.Errors {
		add(true, errorKind(e.From))
	}
	add(r.Matches != None, "recognises errors")
	add(r.Get != nil, "gets by key")
	add(r.Set != nil, "sets by key")
	add(len(r.Handles) > 0, "handles errors")
	add(r.Logs != 0, "logs requests")
	add(r.Output != 0, "writer")
	add(r.Filter != nil, "filter")
	add(r.Columns != nil, "columns")
	add(r.Query != nil && r.Query.Op == 0, "adds to a query")
	add(r.Query != nil && r.Query.Op != 0, "runs a query")
	add(r.Decides != None, "decides")
	add(r.Compares, "compares")
	add(r.Shows != 0, "shows the inside")
	add(r.NoReturn, "does not return")
	add(r.Watched, "watched")
	add(r.Distinct, "distinct")
	add(r.Never != None, "never fails")
	add(len(out) == 0, "nothing")
	return out
}

var sinkKinds = [...]string{
	Log: "log", Stdout: "standard output", Telemetry: "telemetry", Response: "response", Header: "response header", ErrorText: "error text",
	Saved: "save", Store: "store", File: "file", Cookie: "cookie", Queue: "queue", Mode: "mode",
}

var inputKinds = [...]string{
	InPath: "path", InQuery: "query", InForm: "form", InBody: "body", InHeader: "header", InCookie: "cookie", InRequest: "request",
	InRequestText: "request's text", InMetadata: "metadata", InEnv: "setting", InCertificate: "certificate", InPrincipal: "principal",
	InRow: "row", InRandom: "random",
}

var flowKinds = [...]string{
	Copy: "copies", Sprint: "prints", Sprintf: "formats", Encode: "encodes", Hash: "hashes", Cipher: "encrypts", Mask: "masks",
	Count: "counts", Decode: "decodes", Split: "splits",
}

func sinkKind(s Sink) string     { return "to " + sinkKinds[s.Channel] }
func sourceKind(s Source) string { return "from " + inputKinds[s.Input] }
func flowKind(f Flow) string     { return flowKinds[f.Via] }

func errorKind(p Provenance) string {
	switch p {
	case FromOwn:
		return "own errors"
	case FromInput:
		return "input errors"
	}
	return fmt.Sprintf("internal errors %d", p)
}

// withoutKind is a record without its parts of a kind, nil if nothing is left of it.
func withoutKind(r *Record, kind string) *Record {
	if !slices.Contains(kinds(r), kind) {
		return r
	}
	c := *r
	c.Sinks = slices.DeleteFunc(slices.Clone(r.Sinks), func(s Sink) bool { return sinkKind(s) == kind })
	c.Sources = slices.DeleteFunc(slices.Clone(r.Sources), func(s Source) bool { return sourceKind(s) == kind })
	c.Flows = slices.DeleteFunc(slices.Clone(r.Flows), func(f Flow) bool { return flowKind(f) == kind })
	c.Errors = slices.DeleteFunc(slices.Clone(r.Errors), func(e Error) bool { return errorKind(e.From) == kind })
	switch kind {
	case "recognises errors":
		c.Matches, c.As = None, None
	case "gets by key":
		c.Get = nil
	case "sets by key":
		c.Set = nil
	case "handles errors":
		c.Handles = nil
	case "logs requests":
		c.Logs = 0
	case "writer":
		c.Output = 0
	case "filter":
		c.Filter = nil
	case "columns":
		c.Columns = nil
	case "adds to a query", "runs a query":
		c.Query = nil
	case "decides":
		c.Decides = None
	case "compares":
		c.Compares = false
	case "shows the inside":
		c.Shows = 0
	case "does not return":
		c.NoReturn = false
	case "watched":
		c.Watched = false
	case "distinct":
		c.Distinct = false
	case "never fails":
		c.Never, c.Encodes = None, None
	}
	if left := kinds(&c); len(left) == 1 && left[0] == "nothing" {
		return nil
	}
	return &c
}
