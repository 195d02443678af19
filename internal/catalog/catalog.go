// Package catalog says what libraries do: for each function, method, field, type or variable of
// a library, which argument is written to a log or sent to a client, which result comes from the
// request, which error tells internals. It is data: one file per library, no engine.
//
// A program starts once per unit of a run, some hundred times, so nothing is built when it
// starts: the registry is a sorted array of functions, and a library's records come into being
// when a package that imports it is first asked about ([For], [Of]).
//
// What is not here, and why: queries, routes and authorization calls (the checks that read them
// bring their own records), and libraries whose calls only compute.
package catalog

import (
	"strconv"

	"github.com/oversharelint/overshare/internal/query"
)

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

// String names the place as the constructors do: "Arg(1)", "Receiver".
func (p Place) String() string {
	n := "(" + strconv.Itoa(int(p.n)) + ")"
	switch p.kind {
	case placeArg:
		return "Arg" + n
	case placeRest:
		return "Rest" + n
	case placeResult:
		return "Result" + n
	case placeReceiver:
		return "Receiver"
	case placeSelf:
		return "Self"
	}
	return "None"
}

// A Channel is where a sink sends a value.
type Channel uint8

// The channels.
const (
	Log       Channel = iota + 1 // a log line
	Stdout                       // standard output of the process
	Stderr                       // its standard error
	Telemetry                    // a trace, metric label or error tracker
	Response                     // the body of the response to a client
	Header                       // a header of the response, a cookie, a redirect
	ErrorText                    // the text of an error that the framework sends to the client
	Saved                        // a store of records: of what it is handed, what a client chose
	Store                        // a database, which keeps it
	File                         // a file, of a mode that says who may read it
	Cookie                       // a cookie, which the browser keeps
	Queue                        // a message queue
	Browser                      // a session or token that the browser keeps, and can read unless it is encrypted
	Mode                         // the permissions of a file or directory: what arrives is the mode itself
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
	TOML                     // toml tags
	Msgpack                  // msgpack or cbor tags
	Gob                      // all exported fields, whatever the tags
	Proto                    // every populated field of a protobuf message
	BSON                     // bson tags
	Row                      // stored: column by column, whatever the tags of encoders say
	Setting                  // a constant by its value: a mode, an address

	// How a logger shows one value, by whose methods it asks. A library says its own once
	// ([Library.Values]); Field stands for it in the records.
	SlogValue    // slog: LogValue, then what the handler asks
	ZapValue     // zap.Any: ObjectMarshaler, error, Stringer, then JSON
	ZerologValue // zerolog: its own marshalers, then JSON
	LogrValue    // logr, klog: Marshaler, error, Stringer, then JSON
)

// AnyKey stands for every key of a map that leaves.
const AnyKey = "*"

// A Sink is an argument that leaves the program.
type Sink struct {
	Value   Place
	Channel Channel
	Form    Form
	Fmt     Place  // the format string, when Form is Format
	Key     Place  // the name under which the value is logged, if any
	Writer  Place  // when set: a sink only if this value is (or wraps) a response writer or log output, and the channel is that writer's
	Status  Place  // the HTTP or RPC status, if any
	Code    int    // the HTTP status, where the symbol alone says it
	Under   string // of a field that holds a map: the constant key under which a value leaves, or [AnyKey]
	Part    string // when set: the field of Value that leaves
	With    Place  // a value that decides what the sink means: a file's mode
	WithOf  string // the field of With that does, when it is one
	SQL     Place  // the statement, if the argument is one of its parameters
	Weak    bool   // stores for a while: a cache
}

// An Input is a kind of input from outside.
type Input uint8

// The inputs.
const (
	InPath        Input = iota + 1 // a part of the request's path, or the whole request target
	InQuery                        // the query string
	InForm                         // form fields, uploaded files
	InBody                         // the body, raw or decoded
	InHeader                       // a header, the client's address
	InCookie                       // a cookie
	InRequest                      // the request as an object, or any part of it
	InRequestText                  // the whole request as text, credentials included
	InMetadata                     // RPC metadata
	InEnv                          // an environment variable or setting: not a client's, but named by its key
	InCertificate                  // a peer's certificate
	InPrincipal                    // who the client is: claims, session, basic-auth user
	InRow                          // a row or document that was loaded from a database
	InRandom                       // a generator of random bytes or text
)

// A Source is a value that comes from outside. Where Value is an argument, the call fills what
// it points to: a binder.
type Source struct {
	Value Place
	Input Input
	Key   Place // the name asked for ("Authorization"), if it is an argument
	Query Place // of a row: the SQL that names its columns, if it is an argument
	// Alone: of the other records that a row has a place for, it holds those that its chain names, no others.
	Alone bool
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
	Split                  // cut into pieces: of a credential the first is a scheme or a user's name
)

// A Flow carries a value from one place of a call to another. A writer that wraps a writer is a
// Copy from the inner one to the result.
type Flow struct {
	In, Out Place
	Via     Via
	Form    Form   // for Encode
	Fmt     Place  // for Sprintf
	Part    string // for Copy: what stands in this field of the struct at In
}

// A Provenance says what the text of an error can tell.
type Provenance uint8

// The provenances. Internal ones carry what failed.
const (
	FromDatabase Provenance = iota + 1
	FromFile
	FromNetwork
	FromExec
	FromTLS
	FromSDK      // a cloud or other service's client
	FromCrypto   // keys, certificates, tokens that fail to parse or verify
	FromTemplate // text/template and html/template
	FromStack    // a stack trace or a recovered panic
	FromAny      // whatever the application's own functions return
	FromInput    // decoding and validating what the client sent: fine to show
	FromOwn      // made from constant text: fine to show
)

// Internal reports whether a client should not read the text.
func (p Provenance) Internal() bool { return p != 0 && p < FromInput }

// An Error is an error, or a stack trace, with what its text can tell. As a type's record it
// says what an error of that concrete type tells, whoever made it.
type Error struct {
	Value Place
	From  Provenance
	// About is the argument that says where the call goes. If the client chose it, the error is
	// about what the client gave.
	About Place
}

// A Handle is a function that the library is given and calls with errors: the application's error
// handler, in a field (Self) or an argument.
type Handle struct {
	Func  Place
	Param int // which parameter the error is
	From  Provenance
	By    string // who made the errors, for messages: "handlers"
}

// A Keyed store is written under a key in one function and read in another: context values,
// a framework's locals. The store itself is the receiver or the first argument.
type Keyed struct {
	Key, Value Place
}

// An Inside is what a debug endpoint shows.
type Inside uint8

// The insides.
const (
	ProfileHandler Inside = iota + 1 // the function, or its result, is a handler that shows a profile or counters
	ProfileRoutes                    // the call registers such handlers on the router that is its first argument
	Services                         // the call lets clients list an RPC server's services
	Playground                       // the result is a page from which queries are sent
)

// A Filter is a function in a field of the struct that In is or points to; what is logged by Out
// passes it.
type Filter struct {
	In    Place
	Field string
	Out   Place
}

// Columns are the columns that a chain loads, or leaves out: the text in one argument, or the texts of
// the variadic tail from More on.
type Columns struct {
	In, More Place
	Omit     bool
}

// A Query is what a call says of a query: of which record, by which columns. With an operation the call
// runs it, without one it returns the chain that says so.
type Query struct {
	Op     query.Op
	Model  Place // what it is filled into or made of: its type is the record
	Table  Place // the table's name
	Cond   Place // a condition: a text, a struct or map of columns, the key itself
	SQL    bool  // Cond is a whole statement, which says what it does
	Joins  bool  // Cond is a join
	Values Place // of placeholders
	Key    Place // the key itself
	Column Place // the name of the column that Values are compared with
	Bean   Place // a struct whose fields that are set are predicates
	Keys   bool  // of Bean only the keys
	Scopes Place // functions that add to the chain
	Stored Place // a record that is stored, with what it refers to
	With   Place // names other records that are loaded into the record: "Orders.Items"
	Within Place // the functions behind With, which say more of how those are loaded
}

// A Record is what is known of one symbol.
type Record struct {
	// Symbol is types.Func.FullName of the origin method of the declaring type with type
	// parameter lists stripped and without the import path, which its Package says: "Error",
	// "(*DB).Query", "(ResponseWriter).Write". Fields, types and variables are prefixed:
	// "field:Request.Body", "type:PathError", "var:EOF". Packages of a library may share records.
	Symbol  string
	Sinks   []Sink
	Sources []Source
	Flows   []Flow
	// Errors lists what results tell. An error result that is not listed, nor reached by a flow,
	// is as [Default] says for the symbol's package.
	Errors []Error
	// Matches: the call's boolean result means that the error in this place is one that its
	// author expects (errors.Is); As is where that error is written (errors.As), or None.
	Matches, As Place
	// Get and Set are the two ends of a keyed store, nil if the symbol is none.
	Get, Set *Keyed
	// Handles lists functions that the library calls with errors.
	Handles []Handle
	// Logs: the symbol is, or makes, a middleware that writes this part of every request to the
	// log, unseen by the handlers: InQuery for the target with its query, InHeader for the header that
	// the last argument names.
	Logs Input
	// Output: what is written to the symbol (a variable), or to the first result of the call, leaves
	// by this channel: os.Stdout, gin.DefaultWriter, a logger's Writer().
	Output Channel
	// OutputWith is the mode of the file that Output stands for, where an argument says it;
	// OutputMode is it where the symbol does, in decimal.
	OutputWith Place
	OutputMode string
	// Filter is a function that everything passes that is logged by what the call makes, nil if
	// there is none.
	Filter *Filter
	// Columns: what is loaded by the chain that the call returns has only the columns that are named
	// here, or lacks them; nil if the call says nothing of it.
	Columns *Columns
	// Query is what the call adds to a query, or the query that it runs, nil if it does neither.
	Query *Query
	// Decides is the result of a policy's decision: a boolean, an error that is nil if it is a yes, or what the
	// decision is read from.
	Decides Place
	// Compares: the result tells whether the arguments are the same, or whether one is among the other.
	Compares bool
	// Shows is the inside of the program that a function, or the handler that it makes, shows.
	Shows Inside
	// NoReturn: the process or the goroutine ends here.
	NoReturn bool
	// Watched: how values of the struct type are configured is of concern.
	Watched bool
	// Distinct: constants of the type are told apart by value.
	Distinct bool
	// Never is an error result that is always nil, as the library promises; with Encodes, where
	// encoding/json can write every value of that argument's type.
	Never   Place
	Encodes Place
	// Until is the last version that declares the symbol, where the one under test no longer does.
	Until string
	// Why is the reason where it is not obvious.
	Why string

	at string // where it is written: in tests, and of the user's own
}

// A Package is the records of one import path.
type Package struct {
	Path    string // with the major version
	Records []*Record
}

// A Library is the records of one library.
type Library struct {
	Name     string // "gin"
	Doc      string // link to its documentation
	Values   Form   // how the library shows one value where its records say Field, 0 for Field itself
	Packages []Package
	// Unproven is why the test cannot hold the records against the real library, empty if it does.
	Unproven string
}
