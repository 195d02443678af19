package flow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// A Model tells the engine what calls, names and types mean. The engine knows no library, no
// vocabulary and no check: catalogue, names, shapes, web frameworks and the user's configuration
// reach it through this interface. All methods must be deterministic and cheap; results are not
// modified by the engine.
type Model interface {
	// Call says what a function or method does, nil if it is not modelled.
	Call(fn *types.Func) *Effect
	// Global says what a package variable is: a function (its effect when called) or a value.
	Global(v *types.Var) *Effect

	// Name is the evidence in the name of a local variable, parameter or free variable of type t in
	// the function in, as its users write it.
	Name(name string, t types.Type, in string) (Evidence, bool)
	// Result is the evidence in the name of a function for its result of type t.
	Result(fn *types.Func, t types.Type) (Evidence, bool)
	// Generates is the evidence that a function of which no body is in sight makes its results of type t up,
	// by its name.
	Generates(fn *types.Func, t types.Type) (Evidence, bool)
	// Field is the evidence in a struct field's name and tag. owner may be nil.
	Field(owner *types.Named, f *types.Var, tag string) (Evidence, bool)
	// FieldSink is what a store to a field does, nil if it is no more than a store: the message of an
	// error that a framework sends, the data of a log entry.
	FieldSink(owner *types.Named, f *types.Var) *Effect
	// Key is the evidence in a constant key, by what kind of container it opens.
	Key(k KeyKind, key string, t types.Type) (Evidence, bool)
	// Hides reports whether a name says that what it names was made unreadable: maskedToken.
	Hides(name string) bool
	// Type is the evidence in the type alone: *x509.Certificate, http.Header.
	Type(t types.Type) (Evidence, bool)
	// Holds reports whether a value of type t can hold text at all.
	Holds(t types.Type) bool

	// Distinct reports whether constants of type t are told apart by value: modes, levels.
	Distinct(t types.Type) bool
	// Watched reports whether it is of concern how values of a library's struct type are configured.
	Watched(n *types.Named) bool
	// Configures reports whether a function of which no body is in sight is called after setting up
	// what it is given. Others are taken for users of it.
	Configures(fn *types.Func) bool

	// Fresh reports whether a source is new to what stores it: a client's, or generated.
	Fresh(g Group, class uint8) bool
	// Written says to which column a statement writes its n-th parameter, Writes whether it writes at all.
	Written(statement string, n int) (column string, ok bool)
	Writes(statement string) bool
	// Inserts reports whether a statement makes a row, and no other than the one that it returns.
	Inserts(statement string) bool
	// Hooks lists the methods of t that a library calls before it stores a value of it.
	Hooks(t types.Type) []*types.Func
	// Hook reports whether a method may be such a one.
	Hook(fn *types.Func) bool
	// Inputs lists the parameters of fn that hold what a client sent, because of the kind of function it is.
	Inputs(fn *ssa.Function) []int
	// Request is the evidence in such a parameter.
	Request() Evidence

	// Notes lists what importers of this package, at any distance, may ask for.
	Notes(pass *analysis.Pass, a *Analysis) []string

	// Parts lists what leaves of a value of static type t in the given form, the value itself
	// excluded. What records should keep, and what clients should not choose, it says only if it is asked
	// to: most of what is shown is logged.
	Parts(t types.Type, form Form, records bool, visit func(Part) bool)

	// Encodes reports whether an encoder can write every value of type t.
	Encodes(t types.Type) bool

	// Clients reports whether an input of this class is what a client sent.
	Clients(class uint8) bool
	// Loads reports whether the objects that fn returns are records, by its name: it gets them from a
	// store.
	Loads(fn *types.Func) bool
	// Caches reports whether a function belongs to a library of caches, which hold what the program put there.
	Caches(fn *types.Func) bool
	// Loaded reports whether a part of a record was asked for, by the text that says which columns
	// were.
	Loaded(p *Part, columns string) bool
	// Unloaded lists the ways, as Part.Path, to the places for other records in a value of type t that are
	// empty when a library has loaded it and was told to load these others with it: "Orders.Items", and
	// "Orders." where more than the orders, nobody knows what, is loaded.
	Unloaded(t types.Type, others []string) [][]int32

	// Tells reports whether an error shows its text in the given form; an encoder shows its fields.
	Tells(form Form) bool

	// Redactor is the method that shows a value of type t in the given form instead of the encoder
	// (String, MarshalJSON, LogValue), nil if there is none.
	Redactor(t types.Type, form Form) *types.Func

	// Returns says which results of fn go to a client because of the kind of function it is.
	Returns(fn *ssa.Function) []Returned
	// Writer says where what is written to a value of type t goes: the client, the process's
	// output, nowhere (0). A buffer is no destination.
	Writer(t types.Type) Channel
	// Output says where what is written to a package variable goes: os.Stdout.
	Output(v *types.Var) Channel
	// Unknown is the evidence for an error made by a function that nothing is known of.
	Unknown(fn *types.Func) (Evidence, bool)
	// ErrorType says what the text of an error of this concrete type tells: Own errors are fine.
	ErrorType(t types.Type) (e Evidence, known bool)
	// FirstParty reports whether the package's functions are analyzed and have summaries.
	FirstParty(path string) bool
	// Wants reports whether a source of group g and this class in channel c is anybody's concern.
	Wants(c Channel, g Group, class uint8) bool
	// Carried reports whether what goes to channel c leaves with the error that the call returns, and
	// only if that is returned to whoever answers the client.
	Carried(c Channel) bool
	// Asked reports whether a source of group Input and this class is what a client gave.
	Asked(class uint8) bool
	// Statement reads the text of a query, Condition that of a condition of one that does op; a text that
	// begins with a zero byte is a join.
	Statement(text string) (Statement, bool)
	Condition(text string, op Op) []Predicate
	// Column is the predicate that a column or field of that name makes: a key, or whose a record is.
	Column(name string) (Predicate, bool)
	// Person reports whether a table's or a type's records are people who ask: users, customers. owner is the
	// column that says whose they are, if one does.
	Person(record, owner string) bool
	// OwnerKey reports whether a column holds the key of whose a record is.
	OwnerKey(column string) bool
	// Meant reports whether the user says of a place that a query there may be by whatever key.
	Meant(pos token.Pos) bool
	// KeyOf says what a column is to the rows of a table or the values of a type: their key, or that of what
	// they are part of.
	KeyOf(record, column string) (key, part bool)
	// ColumnOf is the column that a struct's field stands for.
	ColumnOf(f *types.Var, tag string) string
	// Belongs is what to call a record of type t, and the column that says whose it is, empty if none
	// does. It reports false of what is no record.
	Belongs(t types.Type) (name, owner string, ok bool)
	// Refers lists the fields of a record of type t that hold keys of records that are somebody's.
	Refers(t types.Type) []Reference
	// OwnerName reports whether a variable or field of that name holds whose something is.
	OwnerName(name string) bool
	// Principal reports whether what is called so tells who the client is.
	Principal(name string) bool
	// Decides reports whether a function called so decides about access, and whether it asks something,
	// which may be that. Administers reports whether the name is that of somebody who may see everything.
	Decides(name string) (decides, asks bool)
	Administers(name string) bool
	// Shared reports whether a type of that name is what people are members of.
	Shared(name string) bool
	// Addressed reports whether a source of group Input and this class is a part of the path, which says
	// where a request goes.
	Addressed(class uint8) bool
	// IsRequest reports whether a value of type t is the request that a function answers.
	IsRequest(t types.Type) bool

	// PanicClass is the class of a recovered panic within Failure.
	PanicClass() uint8
	// Logger reports whether a function looks like a project's own logger. It is asked where no body
	// in sight is known to log.
	Logger(fn *types.Func) (*Effect, bool)
	// Responder reports whether a method of which no body is in sight looks like one that answers a
	// client.
	Responder(fn *types.Func) (*Effect, bool)
}

// KeyKind is what a constant key opens.
type KeyKind uint8

// The kinds of keys.
const (
	MapKey KeyKind = iota + 1
	FormKey
	HeaderKey
	EnvKey
	LogKey
)

// Evidence is why a value is a source.
type Evidence struct {
	Group Group
	Class uint8
	Word  string // "password"
	From  string // "field Password of models.User": completed by the engine when empty
	Weak  bool
	Own   bool // evidence that the value is harmless: an error made of constant text
	Alone bool // in a Record: reason enough where nothing says that the struct is one
	Faint bool // in a Record: what says so is no more than a name
}

// A Place is a value of a call: an argument (receiver excluded), a result, the receiver.
type Place int16

// The places beside arguments 0, 1, ...: Result(n), Receiver, and None.
const (
	None     Place = -1
	Receiver Place = -2
	result0  Place = 256
)

// Result is the n-th result.
func Result(n int) Place { return result0 + Place(n) }

// A Channel is where a sink sends a value; the numbers are the model's. Output is asked of by the
// engine only in that a sink without a channel is none.
type Channel uint8

// A Form is how a sink or encoder shows a value; the model's Parts reads it. Three are the
// engine's business.
type Form uint8

// The forms that the engine tells apart; others are passed on to Model.Parts.
const (
	FormText   Form = 1 // a string as it is
	FormPrint  Form = 2 // as fmt.Print does
	FormFormat Form = 3 // by the verbs of a format string
	FormPairs  Form = 4 // alternating keys and values
)

// A SinkSpec is an argument that leaves the program.
type SinkSpec struct {
	Value   Place
	Rest    bool // Value is the first of a variadic tail
	Channel Channel
	Form    Form
	Fmt     Place  // format string, or None
	Key     Place  // name under which the value leaves, or None
	Writer  Place  // the channel is that of this value, or None
	Status  Place  // or None
	Code    int    // the status, where it is always the same
	Under   string // of a field that holds a map: the key under which a value leaves, or AnyKey
	Weak    bool   // known by its looks only
	Part    string // when set: the field of Value that leaves
	With    Place  // a value that decides what the sink means, or None
	WithOf  string // the field of With that does
	SQL     Place  // the statement, if Value is the rest of its parameters, or None
	Of      Form   // with FormPairs: how each value is shown
	Name    string
}

// AnyKey stands for every key of a map that leaves.
const AnyKey = "*"

// A SourceSpec is a value that a call makes.
type SourceSpec struct {
	Value Place
	Key   Place // constant key argument, or None
	Kind  KeyKind
	Ev    Evidence // when the call alone is evidence; Group 0: the key decides
	About Place    // what a failure is about, or None: of what the client chose it tells nothing new
	Rest  bool     // Value is the first of a variadic tail: what each of its pointers points to
	Text  Place    // in a Row: the text that names the columns, or None
	Alone bool     // a Row that holds no other records than those that its chain names
}

// A Via is what happens to a value between In and Out.
type Via uint8

// The ways a value passes through a call.
const (
	ViaCopy Via = iota + 1
	ViaPrint
	ViaFormat
	ViaEncode
	ViaClean // cipher, mask, count: nothing readable arrives
	ViaSplit // pieces: a secret is in all but the first
	ViaHash  // a digest: nothing readable arrives, and it is worth hiding where it stands for a password
	ViaParse // parsed into an object, whose parts say anew what they are
)

// A FlowSpec carries a value through a call.
type FlowSpec struct {
	In, Out Place
	Rest    bool // In is the first of a variadic tail
	OutRest bool // Out is the first of a variadic tail: what each of its pointers points to
	Via     Via
	Form    Form
	Fmt     Place
	Part    string // the field of the struct at In that flows, or all of it
}

// An Effect is what a call does.
type Effect struct {
	Name    string // for messages: "slog.Info"
	Sinks   []SinkSpec
	Saves   []SinkSpec // what a store of records is handed
	Sources []SourceSpec
	Flows   []FlowSpec
	// Matches: the call's boolean result means that the error in this place is one that the
	// author expects (errors.Is, errors.As); As is where it is written, or None.
	Matches Place
	As      Place
	// Getter and Setter of a keyed store (context values, framework locals): Key names it.
	Get, Set *KeyedSpec
	// Handles lists functions that the call, or the store to the field, hands to somebody who calls
	// them with errors.
	Handles []HandleSpec
	// Filter says where the function comes from that everything passes that is logged by what the
	// call makes, nil if there is none.
	Filter *FilterSpec
	// Columns says which columns a chain is told to load or to leave out, nil if the call is none of a
	// chain's that does.
	Columns *ColumnsSpec
	// Query is what the call adds to a query, or the query that it runs, nil if it does neither.
	Query *QuerySpec
	// Decides is the result that tells whether who asks may do what is asked, or None: a boolean, an error, or
	// what the decision is read from.
	Decides Place
	// Compares: the result tells whether the arguments are the same, or whether one is among the other.
	Compares bool
	// Who: a result tells who the client is.
	Who bool
	// Output is the channel to which what is written to the first result goes, 0 if it is none.
	Output Channel
	// OutputWith is the argument that holds the mode of a file that is made, or None; OutputMode is it
	// where no argument says it.
	OutputWith Place
	OutputMode string
	// NoReturn: the process or the goroutine ends here.
	NoReturn bool
	// Never is a result that is always nil, or None; with Encodes, where an encoder can write every
	// value of that argument's type.
	Never, Encodes Place
}

// A HandleSpec is a function that is called with errors of others as its parameter Param.
type HandleSpec struct {
	Func  Place // Result(0) stands for the value that is stored to a field
	Param int
	Ev    Evidence
}

// A FilterSpec is a function in a field of an argument.
type FilterSpec struct {
	In    Place
	Field string
	Out   Place
}

// A ColumnsSpec lists columns: the text at In and those of the variadic tail that begins at More. Prefix
// is for the model, which reads the list again.
type ColumnsSpec struct {
	In, More Place
	Prefix   string
}

// A KeyedSpec is a store by key.
type KeyedSpec struct {
	Key, Value Place
}

// A Part is a part of a value that leaves with it.
type Part struct {
	Path  []int32 // field indices; -1 an element
	Name  string  // "Order.Customer.PasswordHash"
	Owner *types.Named
	Field *types.Var
	Tag   string
	Type  types.Type
	// Redactor is the method that shows this part instead of the encoder, nil if none.
	Redactor *types.Func
	// Unsent and Unstored say that a tag on the way to the part keeps it out of what decoders of a request's
	// body fill, and out of the columns that a library loads.
	Unsent, Unstored bool
	// Record is the evidence that a record should keep the part, its Group 0 if there is none, and
	// Stored says by what the struct that it belongs to is known for a record, empty if its type does
	// not tell.
	Record Evidence
	Stored string
	Depth  int // how many fields lead from the struct that Stored speaks of to the part
	// Privilege is the evidence that a client should not choose the part, its Group 0 if there is none.
	Privilege Evidence
}

// A Returned is a result that goes to a client, or what a function leaves in a parameter.
type Returned struct {
	Result  int    // or -1
	Param   string // with Result -1: the name of the parameter that points to the reply
	Channel Channel
	Form    Form
	Name    string // "fiber's error handler"
	Weak    bool
}
