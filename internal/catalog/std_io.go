package catalog

// stdIO is io, bufio, bytes.Buffer's kind and compression: what wraps a writer is a copy of it,
// so that the end of the chain decides where the text goes.
func stdIO() Library {
	return Library{
		Name: "io",
		Doc:  "https://pkg.go.dev/io",
		Packages: []Package{
			{"io", ioRecords()},
			{"io/ioutil", []*Record{
				on("ReadAll", decodes(Arg(0), Result(0))),
				on("WriteFile", Sink{Value: Arg(1), Channel: File, Form: Text}.with(Arg(2)), fails(Result(0), FromFile)),
				on("NopCloser", copies(Arg(0), Result(0))),
			}},
			{"bufio", join(
				each("@", "NewReader NewScanner NewWriter NewReaderSize NewWriterSize", copies(Arg(0), Result(0))),
				each("@", "NewReadWriter", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
				each("(*Scanner).@", "Bytes Text", copies(Receiver, Result(0))),
				each("(*Reader).@", "ReadString ReadBytes ReadByte ReadRune ReadLine ReadSlice Peek", copies(Receiver, Result(0))),
				each("(*Reader).@", "Read", copies(Receiver, Arg(0))),
				each("(*Writer).@", "Write WriteString", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
				each("(*Writer).@", "WriteByte WriteRune", copies(Arg(0), Receiver)),
				each("(*Writer).@", "ReadFrom", body(Arg(0), Stream).to(Receiver), copies(Arg(0), Receiver)),
				each("(*Writer).@", "Reset", copies(Arg(0), Receiver)),
				each("(*Writer).@", "Flush"),
			)},
			{"compress/gzip", compressors()},
			{"compress/zlib", compressors()},
			{"compress/flate", []*Record{
				on("NewWriter", copies(Arg(0), Result(0))),
				on("NewReader", copies(Arg(0), Result(0))),
				on("(*Writer).Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			}},
			{"archive/zip", []*Record{
				on("NewWriter", copies(Arg(0), Result(0))),
				on("(*Writer).Create", copies(Receiver, Result(0))),
				on("(*Writer).CreateHeader", copies(Receiver, Result(0))),
			}},
			{"mime/quotedprintable", []*Record{
				on("NewWriter", copies(Arg(0), Result(0))),
				on("NewReader", copies(Arg(0), Result(0))),
			}},
		},
	}
}

func compressors() []*Record {
	return join(
		each("@", "NewWriter NewWriterLevel NewReader", copies(Arg(0), Result(0))),
		each("(*Writer).@", "Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
		each("(*Writer).@", "Reset", copies(Arg(0), Receiver)),
	)
}

func ioRecords() []*Record {
	w := Arg(0)
	stream := parts{body(Arg(1), Stream).to(w), copies(Arg(1), w)}
	return join(
		each("@", "Copy CopyBuffer CopyN", stream),
		each("@", "WriteString", body(Arg(1), Text).to(w), copies(Arg(1), w)),
		each("@", "ReadAll", decodes(Arg(0), Result(0)), fails(Result(1), FromInput),
			why("nearly always a request's or a response's body: too large, cut off")),
		each("@", "ReadFull", copies(Arg(0), Arg(1)), fails(Result(1), FromInput)),
		each("@", "ReadAtLeast", copies(Arg(0), Arg(1)), fails(Result(1), FromInput)),
		each("@", "LimitReader NopCloser NewSectionReader", copies(Arg(0), Result(0))),
		each("@", "MultiReader MultiWriter", copies(Rest(0), Result(0))),
		each("@", "TeeReader", copies(Arg(0), Result(0)), copies(Arg(0), Arg(1)), body(Arg(0), Stream).to(Arg(1))),
		each("@", "Pipe"),
		[]*Record{
			on("(Writer).Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			on("(StringWriter).WriteString", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			on("(ByteWriter).WriteByte", copies(Arg(0), Receiver)),
			on("(Reader).Read", copies(Receiver, Arg(0)), fails(Result(1), FromInput)),
			on("(WriterTo).WriteTo", body(Receiver, Stream).to(Arg(0)), copies(Receiver, Arg(0))),
			on("(ReaderFrom).ReadFrom", body(Arg(0), Stream).to(Receiver), copies(Arg(0), Receiver)),
			on("(Closer).Close"),
			on("(*PipeWriter).Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver)),
			on("(*PipeReader).Read", copies(Receiver, Arg(0))),
		},
		sentinels(FromOwn, "EOF ErrUnexpectedEOF ErrShortWrite ErrShortBuffer ErrNoProgress ErrClosedPipe"),
	)
}
