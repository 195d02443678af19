package shape

// Types to encode. This file is compiled into the test and read by go/types: each type is seen by
// the encoders and by Parts. It imports the standard library only.

import (
	"database/sql"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"
)

const hiddenText = "HIDDEN"

type plain struct {
	A      string
	B      string `json:"bee" xml:"bee" yaml:"bee"`
	Off    string `json:"-" xml:"-"`
	Dash   string `json:"-," xml:"dash"`
	Omit   string `json:",omitempty" xml:",omitempty"`
	Bad    string `json:"a\"b"`
	hidden string
	N      int
	Raw    []byte
	Words  []string
	Arr    [2]string
	_      string
}

type deep struct {
	One  inner1
	Ptr  *inner1
	List []inner1
	Ptrs []*inner1
	Arr  [1]inner1
	Two  [][]inner1
	low  inner1
	lowp *inner1
}

type inner1 struct {
	Name  string
	Inner *inner2
	Own   inner2
	priv  string
}

type inner2 struct{ Secret string }

type dicts struct {
	M    map[string]inner2
	P    map[string]*inner2
	S    map[string]string
	Ints map[int]inner2
	L    map[string][]inner2
}

type Base struct{ ID, Shared string }
type lower struct{ FromLower, Shared string }
type word string
type Tagged struct{ InTagged string }

type embeds struct {
	Base
	lower
	Tagged `json:"tagged" xml:"tagged"`
	word
	Own string
}

type embedsPointers struct {
	*Base
	Own string
}

type shadows struct {
	Base
	ID string
}

type shadowsAbove struct {
	ID string
	Base
}

type tagWins struct {
	Base
	Other
}

type Other struct {
	X string `json:"Shared" xml:"Shared"`
	Y string
}

type left struct{ Base }
type right struct{ Base }
type twice struct {
	left
	right
	Own string
}

type any1 struct {
	V   any
	Fmt fmt.Stringer
	own any
}

// Redacting types, by value and by pointer, for each encoder.

type jsonValue struct{ S string }

func (jsonValue) MarshalJSON() ([]byte, error) { return json.Marshal(hiddenText) }

type jsonPointer struct{ S string }

func (*jsonPointer) MarshalJSON() ([]byte, error) { return json.Marshal(hiddenText) }

type textValue struct{ S string }

func (textValue) MarshalText() ([]byte, error) { return []byte(hiddenText), nil }

type textPointer struct{ S string }

func (*textPointer) MarshalText() ([]byte, error) { return []byte(hiddenText), nil }

type xmlPointer struct{ S string }

func (*xmlPointer) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(hiddenText, start)
}

type attrValue struct{ S string }

func (attrValue) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	return xml.Attr{Name: name, Value: hiddenText}, nil
}

type stringValue struct{ S string }

func (stringValue) String() string { return hiddenText }

type stringPointer struct{ S string }

func (*stringPointer) String() string { return hiddenText }

type goString struct{ S string }

func (goString) GoString() string { return hiddenText }

type formatter struct{ S string }

func (formatter) Format(s fmt.State, _ rune) { io.WriteString(s, hiddenText) }

type failure struct{ S string }

func (failure) Error() string { return hiddenText }

type stringWord string

func (stringWord) String() string { return hiddenText }

type notQuite struct{ S string }

func (notQuite) String() (string, error)     { return hiddenText, nil }
func (notQuite) MarshalText(s string) string { return hiddenText }

type redacting struct {
	JSONValue      jsonValue
	JSONPointer    jsonPointer
	JSONPointerTo  *jsonPointer
	JSONValues     []jsonValue
	JSONPointers   []jsonPointer
	JSONArray      [1]jsonPointer
	TextValue      textValue
	TextPointer    textPointer
	XMLPointer     xmlPointer
	XMLPointers    []xmlPointer
	StringValue    stringValue
	StringPointer  stringPointer
	StringPointers []*stringPointer
	StringTo       *stringPointer
	Go             goString
	Formatter      formatter
	Failure        failure
	Word           stringWord
	Words          []stringWord
	NotQuite       notQuite
	value          stringValue
	pointer        *stringPointer
	format         formatter
	Nested         struct{ In stringValue }
	nested         struct{ In stringValue }
}

type redactingMaps struct {
	JSONValue   map[string]jsonValue
	JSONPointer map[string]jsonPointer
	JSONTo      map[string]*jsonPointer
	Strings     map[string]stringValue
}

type promoted struct {
	stringValue
	jsonValue
	Own string
}

type promotedTwice struct {
	JSONa
	JSONb
	Own string
}
type JSONa struct{ jsonValue }
type JSONb struct{ jsonValue }

type half1 struct {
	StringValue stringValue
	low         stringValue
}
type halfList []holdsString
type holdsString struct{ In stringValue }
type embedsHalf struct {
	half1
	*Base
	halfList
	A string
}

type embedsWord struct {
	stringWord
	Own string
}

type xmlDoc struct {
	XMLName xml.Name  `xml:"doc"`
	ID      string    `xml:"id,attr"`
	Attr    attrValue `xml:"a,attr"`
	Attr2   textValue `xml:"a2,attr"`
	Text    string    `xml:",chardata"`
	Path    string    `xml:"a>b>c"`
	Other   string    `xml:"a>b>d"`
	Note    string    `xml:",comment"`
	Inner   string    `xml:",innerxml"`
	Any     []inner2  `xml:",any"`
	Items   []inner2  `xml:"items>item"`
}

type clashXML struct {
	*Base
	Own string `xml:"ID"`
	A   string `xml:"Shared,attr"`
}

type std struct {
	At      time.Time
	Link    url.URL
	LinkTo  *url.URL
	Head    http.Header
	Null    sql.NullString
	Message json.RawMessage
	Num     json.Number
	Gen     sql.Null[string]
	mu      sync.Mutex
}

type calls struct {
	F func()
	C chan string
	A string
}

type box[T any] struct {
	V    T
	List []T
}

type list struct {
	Name string
	Next *list
	Kids []list
}

type pointers struct {
	S  *string
	PP **inner2
	SS *[]string
	SL []*string
	M  *map[string]inner2
}

type listed []inner2
type keyed map[string]inner2
type jsonListed []jsonPointer

// Types that are only read.

type logged struct{ S string }

func (logged) LogValue() any { return hiddenText }

type holdsLogged struct {
	L logged
	S string
}

type yamlValue struct{ S string }

func (yamlValue) MarshalYAML() (any, error) { return hiddenText, nil }

type yamlPointer struct{ S string }

func (*yamlPointer) MarshalYAML() (any, error) { return hiddenText, nil }

type inlined1 struct{ X string }

type yamlTypes struct {
	V    yamlValue
	P    yamlPointer
	T    textValue
	To   *yamlPointer
	In   inlined1  `yaml:",inline"`
	Inp  *inlined1 `yaml:",inline"`
	Off  string    `yaml:"-"`
	priv string
	inlined1
}

type endless []endless

type huge struct{ A, B, C *huge1 }
type huge1 struct{ A, B, C *huge2 }
type huge2 struct{ A, B, C *huge3 }
type huge3 struct{ A, B, C *huge4 }
type huge4 struct{ A, B, C *huge5 }
type huge5 struct{ A, B, C *huge6 }
type huge6 struct{ A, B, C *huge7 }
type huge7 struct{ A, B, C *huge8 }
type huge8 struct{ A, B, C *huge9 }
type huge9 struct{ A, B, C *huge10 }
type huge10 struct{ A, B, C *huge11 }
type huge11 struct{ S string }

// A chain that is deeper than the bound.
type chain struct{ A *chain1 }
type chain1 struct{ A *chain2 }
type chain2 struct{ A *chain3 }
type chain3 struct{ A *chain4 }
type chain4 struct{ A *chain5 }
type chain5 struct{ A *chain6 }
type chain6 struct{ A *chain7 }
type chain7 struct{ A *chain8 }
type chain8 struct{ A *chain9 }
type chain9 struct{ A *chain10 }
type chain10 struct{ A *chain11 }
type chain11 struct{ S string }

type message1 struct {
	state             struct{ x int }
	Name              string            `protobuf:"bytes,1,opt,name=name,proto3" json:"name,omitempty"`
	Inner             *message2         `protobuf:"bytes,2,opt,name=inner,proto3" json:"inner,omitempty"`
	Kind              interface{ is() } `protobuf_oneof:"kind"`
	sizeCache         int32
	xxx_hidden_Hidden string `protobuf:"bytes,3,opt,name=hidden"`
}

func (*message1) ProtoMessage()  {}
func (*message1) String() string { return "" }

type message2 struct {
	Secret string `protobuf:"bytes,1,opt,name=secret,proto3" json:"secret,omitempty"`
}

func (*message2) ProtoMessage() {}

type holdsMessage struct {
	M *message1
	A string
}
