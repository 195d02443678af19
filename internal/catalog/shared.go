package catalog

// What several libraries have alike.

func binaryRecords() []*Record {
	return join(marshalOnly(Msgpack), encoderMethods(Msgpack), decoderMethods())
}

func yamlRecords() []*Record { return join(marshalOnly(YAML), encoderMethods(YAML), decoderMethods()) }

func marshalOnly(f Form) []*Record {
	return join(
		each("@", "Marshal", encodes(Arg(0), Result(0), f)),
		each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
	)
}

// stdErrorFuncs are the functions that libraries copy from package errors.
func stdErrorFuncs() []*Record {
	return join(
		each("@", "Is", matches(Arg(0), None)),
		each("@", "As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
		each("@", "Unwrap", copies(Arg(0), Result(0))),
	)
}

func pkgErrors() []*Record {
	return join(
		each("@", "New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
		each("@", "Errorf", sprintf(0, Result(0))),
		each("@", "Wrap WithMessage", copies(Arg(0), Result(0)), copies(Arg(1), Result(0))),
		each("@", "Wrapf WithMessagef", copies(Arg(0), Result(0)), sprintf(1, Result(0))),
		each("@", "WithStack Cause", copies(Arg(0), Result(0))),
	)
}

func googleLog(pattern string) []*Record {
	return join(
		each(pattern, "Info Infoln Warning Warningln Error Errorln", logs(Rest(0), Print)),
		each(pattern, "Fatal Fatalln", logs(Rest(0), Print), noReturn()),
		each(pattern, "Infof Warningf Errorf", logf(0)),
		each(pattern, "Fatalf", logf(0), noReturn()),
	)
}

func googleVerbose() []*Record {
	return join(
		each("(Verbose).@", "Info Infoln", logs(Rest(0), Print)),
		each("(Verbose).@", "Infof", logf(0)),
	)
}
