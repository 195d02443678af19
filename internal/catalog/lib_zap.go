package catalog

// libZap is zap. The field constructors are the sinks, so that a finding stands at the value.
func libZap() Library {
	return Library{
		Name:   "zap",
		Doc:    "https://pkg.go.dev/go.uber.org/zap",
		Values: ZapValue,
		Packages: []Package{
			{"go.uber.org/zap", join(zapLogger(), zapSugared(), zapFields())},
			{"go.uber.org/zap/zapcore", join(
				each("(ObjectEncoder).@", "AddString AddByteString AddBinary", field(Arg(0), Arg(1), Text)),
				each("(ObjectEncoder).@", "AddReflected AddObject AddArray", field(Arg(0), Arg(1), Field)),
				each("(PrimitiveArrayEncoder).@", "AppendString AppendByteString", logs(Arg(0), Text)),
				each("(ArrayEncoder).@", "AppendReflected AppendObject", logs(Arg(0), Field)),
				each("(*CheckedEntry).@", "Write", why("its fields are constructed, and found, before it")),
				each("(Core).@", "With Check Sync"),
				each("(Core).@", "Write", logs(Arg(1), Pairs)),
				each("field:Entry.@", "Message", logs(Self, Text)),
				each("(ObjectEncoder).@", "AddInt AddInt64 AddUint64 AddBool AddFloat64 AddTime AddDuration", field(Arg(0), Arg(1), Field)),
				each("@", "AddSync Lock", copies(Arg(0), Result(0))),
				each("@", "NewMultiWriteSyncer", copies(Rest(0), Result(0))),
				each("@", "NewCore", copies(Arg(1), Result(0))),
				each("@", "NewTee", copies(Rest(0), Result(0))),
				each("field:Field.@", "String", logs(Self, Text)),
				each("field:Field.@", "Interface", logs(Self, Field)),
			)},
		},
	}
}

func zapLogger() []*Record {
	msg := logs(Arg(0), Text)
	return join(
		each("(*Logger).@", "Debug Info Warn Error DPanic Check", msg),
		each("(*Logger).@", "Panic Fatal", msg, noReturn()),
		each("(*Logger).@", "Log", logs(Arg(1), Text)),
		each("(*Logger).@", "With WithLazy Named WithOptions Sugar"),
		each("@", "L S NewNop NewProduction NewDevelopment ReplaceGlobals NewStdLog RedirectStdLog"),
	)
}

func zapSugared() []*Record {
	return join(
		each("(*SugaredLogger).@", "Debug Info Warn Error DPanic Debugln Infoln Warnln Errorln DPanicln", logs(Rest(0), Print)),
		each("(*SugaredLogger).@", "Panic Fatal Panicln Fatalln", logs(Rest(0), Print), noReturn()),
		each("(*SugaredLogger).@", "Debugf Infof Warnf Errorf DPanicf", logf(0)),
		each("(*SugaredLogger).@", "Panicf Fatalf", logf(0), noReturn()),
		each("(*SugaredLogger).@", "Debugw Infow Warnw Errorw DPanicw", logkv(0)),
		each("(*SugaredLogger).@", "Panicw Fatalw", logkv(0), noReturn()),
		each("(*SugaredLogger).@", "Log Logln", logs(Rest(1), Print)),
		each("(*SugaredLogger).@", "Logf", logf(1)),
		each("(*SugaredLogger).@", "Logw", logkv(1)),
		each("(*SugaredLogger).@", "With WithLazy", logs(Rest(0), Pairs)),
		each("(*SugaredLogger).@", "Desugar Named WithOptions Sync"),
	)
}

func zapFields() []*Record {
	key, v := Arg(0), Arg(1)
	return join(
		each("@", "String ByteString Binary Stringp Strings ByteStrings", field(key, v, Text)),
		each("@", "Reflect", field(key, v, JSON), why("asks encoding/json at once")),
		each("@", "Any Object Objects ObjectValues Array NamedError Errors", field(key, v, Field)),
		each("@", "Stringer Stringers", field(key, v, Print)),
		each("@", `Int Int8 Int16 Int32 Int64 Uint Uint8 Uint16 Uint32 Uint64 Float32 Float64 Bool Time Duration
			Ints Int64s Uint64s Times Durations Intp Int64p Boolp Timep`, field(key, v, Field)),
		each("@", "Dict", why("its fields are constructed, and found, before it")),
		each("@", "Inline", logs(Arg(0), Field)),
		each("@", "Error", logs(Arg(0), Field), why("adds %+v of the error as errorVerbose")),
		each("@", `Bools Uints Int8s Int32s Uint32s Float64s Float32s Durationp Float64p Int32p Uintp Uint64p`, field(key, v, Field)),
		each("@", "DictObject Fields", why("fields are found where they are constructed")),
		each("field:Config.@", "InitialFields", logs(Self, Pairs)),
		each("@", "Stack StackSkip Namespace Skip"),
	)
}
