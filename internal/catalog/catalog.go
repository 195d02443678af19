// Package catalog says what libraries do: for each function, method, field, type or variable of
// a library, which argument is written to a log or sent to a client, which result comes from the
// request, which error tells internals. It is data: one file per library, no engine.
package catalog

// A Place names a value of a call. The receiver is never counted as an argument.
type Place struct {
	kind placeKind
	n    uint8
}

type placeKind uint8

const (
	placeNone placeKind = iota
	placeArg
	placeRest
	placeResult
	placeReceiver
	placeSelf
)

// Arg is the n-th argument, 0 the first.
func Arg(n int) Place { return Place{placeArg, uint8(n)} }

// Rest is the variadic tail from the n-th argument on.
func Rest(n int) Place { return Place{placeRest, uint8(n)} }

// Result is the n-th result, 0 the first.
func Result(n int) Place { return Place{placeResult, uint8(n)} }

// The places without a number. Receiver is a method's receiver; Self is the symbol itself (a field
// that is read or written, a variable, a value of the type). None is no place.
var (
	None     = Place{}
	Receiver = Place{kind: placeReceiver}
	Self     = Place{kind: placeSelf}
)

// IsArg reports the argument's index.
func (p Place) IsArg() (int, bool) { return int(p.n), p.kind == placeArg }

// IsRest reports the index of the first argument of the variadic tail.
func (p Place) IsRest() (int, bool) { return int(p.n), p.kind == placeRest }

// IsResult reports the result's index.
func (p Place) IsResult() (int, bool) { return int(p.n), p.kind == placeResult }

// A Channel is where a sink sends a value.
type Channel uint8

// The channels.
const (
	Log       Channel = iota + 1 // a log line
	Stdout                       // standard output or error of the process
	Telemetry                    // a trace, metric label or error tracker
	Response                     // the body of the response to a client
	Header                       // a header of the response, a cookie, a redirect
	ErrorText                    // the text of an error that the framework sends to the client
)

// A Form is how a sink shows a value: it decides which parts of a struct leave.
type Form uint8

// The forms.
const (
	Text     Form = iota + 1 // a string or bytes as they are
	Print                    // as fmt.Print does (%v)
	Format                   // by the verbs of the format string
	Pairs                    // alternating keys and values, or attributes
	Field                    // one value under a key, as the library's own encoder shows it
	JSON                     // encoding/json's rules
	XML                      // encoding/xml's rules
	YAML                     // yaml's rules
	Template                 // what a template picks: unknown
	Stream                   // what a reader yields
)

// A Sink is an argument that leaves the program.
type Sink struct {
	Value   Place
	Channel Channel
	Form    Form
	Fmt     Place // the format string, when Form is Format
	Key     Place // the name under which the value is logged, if any
	Writer  Place // when set: a sink only if this value is (or wraps) a response writer or log output
	Status  Place // the HTTP or RPC status, if any
}

// An Input is a kind of client input.
type Input uint8

// The inputs.
const (
	Path Input = iota + 1
	Query
	Form_
	Body
	HeaderIn
	Cookie
	WholeRequest
	Metadata
	Environment // an environment variable: not a client's, but named by its key
)

// A Source is a value that comes from outside.
type Source struct {
	Value Place
	Input Input
	Key   Place // the name asked for ("Authorization"), if it is an argument
}

// A Via is what happens to a value between In and Out.
type Via uint8

// The ways.
const (
	Copy    Via = iota + 1 // the same information: strings, url, base64, builders, wrappers
	Sprint                 // as fmt.Sprint shows it
	Sprintf                // by the verbs of the format string
	Encode                 // as an encoder shows it: Flow.Form says which
	Hash                   // one way: nothing readable is left
	Cipher                 // encrypted
	Mask                   // redacted
	Count                  // a length, a position, a comparison
	Decode                 // parsed: out holds what in held
)

// A Flow carries a value from one place of a call to another.
type Flow struct {
	In, Out Place
	Via     Via
	Form    Form  // for Encode
	Fmt     Place // for Sprintf
}

// A Provenance says what the text of an error can tell.
type Provenance uint8

// The provenances. Internal ones carry what failed.
const (
	Database Provenance = iota + 1
	FileSystem
	Network
	Exec
	TLS
	SDK       // a cloud or other service's client
	Crypto    // keys, certificates, tokens that fail to parse or verify
	Template_ // text/template and html/template
	Stack     // a stack trace or a recovered panic
	InputErr  // decoding and validating what the client sent: fine to show
	Own       // made from constant text: fine to show
)

// An Error is a result that is an error, with what its text can tell.
type Error struct {
	Value Place
	From  Provenance
}

// A Record is what is known of one symbol.
type Record struct {
	// Symbol is types.Func.FullName of the origin method of the declaring type with type
	// parameter lists stripped: "net/http.Error", "(*database/sql.DB).Query",
	// "(net/http.ResponseWriter).Write". Fields, types and variables are prefixed:
	// "field:net/http.Request.Body", "type:io/fs.PathError", "var:io.EOF".
	Symbol  string
	Sinks   []Sink
	Sources []Source
	Flows   []Flow
	Errors  []Error
	// Why is the reason where it is not obvious.
	Why string
}

// A Library is the records of one library.
type Library struct {
	Name    string   // "gin"
	Paths   []string // import paths with major version whose symbols the records name
	Doc     string   // link to its documentation
	Records []Record
}
