package flow_test

// A construct is something in Go that a value passes through, or that stops it. What names the
// sentence of docs/design.md that it covers.
type construct struct{ id, what string }

// The sections of the design, one part of the list each. Left out on purpose: what needs a library
// outside std (pkg/errors, MarshalLogObject, MarshalZerologObject, GRPCStatus, framework context
// keys other than net/http's) lies in testdata/web, and secrets inside the text of DSN and exec errors,
// which no check reports yet.
var constructs = []construct{
	// What must flow: memory.
	{"local", "What must flow: locals"},
	{"phi", "What must flow: phis"},
	{"field", "What must flow: fields"},
	{"composite-literal", "What must flow: composite literals"},
	{"map", "What must flow: maps, by constant key"},
	{"slice", "What must flow: slices"},
	{"append", "What must flow: append"},
	{"channel", "What must flow: channels"},
	{"pointer", "State: dereference, element and embedding cost no depth"},
	{"deep-path", "State: five named fields, then collapsed"},
	{"out-parameter", "What must flow: out-parameters (reply.X =)"},
	{"struct-kept-between-methods", "What must flow: values kept in a struct by one method and read by another"},
	{"context-value", "What must flow: context values"},
	{"context-key-middleware", "What must flow: context keys set in a middleware, got in a handler"},
	{"field-copier", "What must flow: copiers field by field"},
	{"named-local", "Names and positions: most logged secrets are locals; DebugRef gives the names"},

	// What must flow: calls.
	{"closure", "What must flow: closures"},
	{"free-variable", "What must flow: closures' free variables"},
	{"method-value", "What must flow: method values"},
	{"func-field", "What must flow: function-typed fields"},
	{"hook-map", "What must flow: hooks in maps"},
	{"package-func-var", "What must flow: package variables of function type"},
	{"defer", "What must flow: defer"},
	{"recover", "What must flow: recover"},
	{"goroutine", "What must flow: goroutines"},
	{"variadic", "What must flow: variadics"},
	{"generic", "What must flow: generics"},
	{"interface-call", "What must flow: interface calls"},
	{"embedded-promotion", "What must flow: embedded promotion"},
	{"type-switch", "What must flow: type switches"},
	{"callback", "Summaries: higher order, one level deep"},
	{"recursion", "Summaries: recursive groups in Tarjan order"},

	// What must flow: texts.
	{"sprintf", "What must flow: Sprintf-like calls"},
	{"sprintf-verb", "What must flow: by verb: %T and %p leak nothing"},
	{"concat", "What must flow: locals, concatenated"},
	{"strings-bytes", "What must flow: strings/bytes"},
	{"strconv", "What must flow: strconv"},
	{"url", "What must flow: url"},
	{"base64", "What must flow: base64 (encoding is no redaction)"},
	{"hex", "What must flow: encoding is no redaction"},
	{"builder", "What must flow: builders"},
	{"buffer", "What must flow: buffers"},

	// What must flow: writers.
	{"wrapped-writer", "What must flow: writers that wrap writers"},
	{"encoder-destination", "What must flow: what a json.Encoder ends in decides"},
	{"json-marshal-write", "What must flow: json.Marshal to Write"},
	{"template", "What must flow: templates"},
	{"io-copy", "What must flow: io.Copy"},
	{"stdout", "The checks: stdout of a server"},
	{"multi-writer", "What must flow: writers that wrap writers, several at once"},

	// What must flow: errors.
	{"error-wrap-w", "What must flow: error wrapping (%w)"},
	{"error-wrap-v", "What must flow: error wrapping (%v)"},
	{"error-join", "What must flow: error wrapping (Join)"},
	{"error-type-fields", "What must flow: error types with fields"},
	{"error-type-method", "Error provenance: a public error type judged by what its Error shows"},
	{"handler-return", "What must flow: return as a sink by kind of handler"},

	// What must stop it.
	{"strong-update", `What must stop it: a strong update (u.Password = "")`},
	{"whole-overwrite", "What must stop it: whole overwrite"},
	{"loop-clear", "What must stop it: clearing in a loop; not when it writes to a copy"},
	{"element-update", "State: a store to an element of unknown index replaces nothing"},
	{"cleared-on-one-branch", "State: the set of paths that were surely cleared, joined at merges"},
	{"hash", "What must stop it: a hash"},
	{"cipher", "What must stop it: a cipher"},
	{"mask", "What must stop it: a mask whose result does not depend on the argument"},
	{"mask-that-returns-its-argument", "What must stop it: a function called Mask that returns its argument stops nothing"},
	{"length", "What must stop it: len"},
	{"comparison", "What must stop it: comparisons"},
	{"number-bool", "What must stop it: numbers and booleans"},
	{"never-set", `State: "never set" is an origin too`},
	{"constant", "State: constants are origins too"},
	{"refused-argument", "What must stop it: what an encoder made is no argument that is refused"},
	{"redacting-marshaljson", "What must stop it: a redacting MarshalJSON"},
	{"redacting-logvalue", "What must stop it: a redacting LogValue"},
	{"redacting-string", "What must stop it: a redacting String"},
	{"redacting-format", "What must stop it: a redacting Format"},
	{"redactor-of-another-channel", "What must stop it: each redacting method only for its own channel"},
	{"pointer-vs-value-method-set", "What must stop it: minding pointer versus value method sets"},
	{"replace-attr", "What must stop it: ReplaceAttr of the logger in use"},

	// Guards.
	{"errors-is-arm", "Guards: errors.Is arms"},
	{"errors-as-arm", "Guards: errors.As arms"},
	{"sentinel-compare", "Guards: the relation equal"},
	{"nil-check", "Guards: nil"},
	{"type-assert-ok", "Guards: the outcome of a type assertion"},
	{"guard-discarded", "Guards: a discarded result establishes nothing"},
	{"guard-only-logged", "Guards: a mismatch that is only logged establishes nothing"},
	{"guard-in-helper", "Guards: summaries export guards per result"},
	{"switch-true-arm", "Guards: holds where its allowed outcome controls the block"},
	{"guard-of-another-error", "Guards: a guard holds for the origins it compared"},
	{"guard-does-not-return", `Guards: the outcome "does not return"`},

	{"failure-that-cannot-happen", "Guards: a branch on an error that is always nil is not taken"},

	// Error provenance.
	{"error-database", "Error provenance: internal (database)"},
	{"error-filesystem", "Error provenance: internal (file system)"},
	{"error-network", "Error provenance: internal (network)"},
	{"error-exec", "Error provenance: internal (exec)"},
	{"error-tls", "Error provenance: internal (TLS)"},
	{"error-input", "Error provenance: input"},
	{"error-own-sentinel", "Error provenance: a function that only returns its own sentinels is safe to show"},
	{"error-foreign", "Error provenance: foreign"},
	{"error-param-judged-at-callers", "An opaque call: an error that is only a parameter is judged at the callers"},
	{"stack-trace", "Labels: stack trace"},

	// An opaque call.
	{"opaque-call", "An opaque call: string results carry the arguments' labels; numbers carry none"},
	{"getter", "An opaque call: receiver to result likewise for getters"},
	{"opaque-pointer", "An opaque call: pointer arguments are not written"},

	// Where a finding settles.
	{"helper-sink", "Summaries: which parameter reaches which sink"},
	{"source-in-callee", "Summaries: which results carry which sources"},
	{"sink-two-calls-away", "Where a finding settles: one finding per call site"},
	{"implementer-interface", "Where a finding settles: closed where a concrete type is stored into the interface"},
	{"hidden-implementer", "Facts: an implementer table (interface, hidden concrete type, summary per method)"},
	{"mode", "Summaries: one for each constant that a function compares a parameter with"},
	{"mode-flag", "Summaries: one for each constant that a function compares a parameter with (a flag)"},
	{"generic-implementer", "Facts: an implementer table (generic types for instances of generic interfaces)"},
	{"higher-order-handler", "Summaries: the result of calling parameter f reaches a response"},
	{"generic-handler", "Summaries: generic functions are summarised on their origin"},
}
