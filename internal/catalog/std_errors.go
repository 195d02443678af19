package catalog

// stdErrors is errors, context and what a program knows of its own stack.
func stdErrors() Library {
	return Library{
		Name: "errors",
		Doc:  "https://pkg.go.dev/errors",
		Packages: []Package{
			{"errors", []*Record{
				on("New", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				on("Join", copies(Rest(0), Result(0))),
				on("Unwrap", copies(Arg(0), Result(0))),
				on("Is", matches(Arg(0), None)),
				on("As", matches(Arg(0), Arg(1)), copies(Arg(0), Arg(1))),
				on("AsType", matches(Arg(0), Result(0)), copies(Arg(0), Result(0))),
				on("var:ErrUnsupported", fails(Self, FromOwn)),
			}},
			{"context", join(
				each("@", "WithCancel WithCancelCause WithDeadline WithDeadlineCause WithTimeout WithTimeoutCause WithoutCancel",
					copies(Arg(0), Result(0))),
				each("@", "Background TODO AfterFunc"),
				[]*Record{
					on("WithValue", sets(Arg(1), Arg(2)), copies(Arg(0), Result(0))),
					on("(Context).Value", gets(Arg(0), Result(0))),
					on("(Context).Done"),
					on("(Context).Deadline"),
					on("(Context).Err", fails(Result(0), FromOwn)),
					on("Cause", copies(Arg(0), Result(0)), fails(Result(0), FromOwn)),
				},
				sentinels(FromOwn, "Canceled DeadlineExceeded"),
			)},
			{"runtime/debug", []*Record{
				on("Stack", fails(Result(0), FromStack)),
				on("PrintStack", why("to standard error: the arguments are addresses")),
			}},
			{"runtime", []*Record{
				on("Stack", fails(Arg(0), FromStack)),
				on("Goexit", noReturn()),
				on("type:TypeAssertionError", fails(Self, FromStack)),
				on("(Error).RuntimeError"),
				on("type:Error", fails(Self, FromStack), why("an index out of range, a nil map: a bug's text")),
			}},
		},
	}
}

// stdOS is os, os/exec and the file-system packages.
func stdOS() Library {
	return Library{
		Name: "os",
		Doc:  "https://pkg.go.dev/os",
		Packages: []Package{
			{"os", join(
				each("@", "Getenv", from(InEnv, Result(0)).key(Arg(0))),
				each("@", "LookupEnv", from(InEnv, Result(0)).key(Arg(0))),
				[]*Record{
					on("Environ", from(InEnv, Result(0)), why("every secret of the process at once")),
					on("ExpandEnv", copies(Arg(0), Result(0)), from(InEnv, Result(0))),
					on("Expand", copies(Arg(0), Result(0))),
					on("Exit", noReturn()),
					on("IsNotExist", matches(Arg(0), None)),
					on("IsExist", matches(Arg(0), None)),
					on("IsPermission", matches(Arg(0), None)),
					on("IsTimeout", matches(Arg(0), None)),
					on("ReadFile", fails(Result(1), FromFile)),
					on("WriteFile", Sink{Value: Arg(1), Channel: File, Form: Text}.with(Arg(2)), fails(Result(0), FromFile)),
					on("OpenFile", file(Arg(2)), fails(Result(1), FromFile)),
					on("Create", created(), fails(Result(1), FromFile)),
					on("Mkdir", modes(Arg(1)), fails(Result(0), FromFile)),
					on("MkdirAll", modes(Arg(1)), fails(Result(0), FromFile)),
					on("Chmod", modes(Arg(1)), fails(Result(0), FromFile)),
					on("(*File).Chmod", modes(Arg(0)), fails(Result(0), FromFile)),
					on("(*File).Write", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver), fails(Result(1), FromFile)),
					on("(*File).WriteString", body(Arg(0), Text).to(Receiver), copies(Arg(0), Receiver), fails(Result(1), FromFile)),
					on("(*File).Name"),
					on("(*File).Seek", fails(Result(1), FromOwn), why("what is open and no pipe can be rewound")),
					on("Hostname"), on("Getpid"), on("Getwd"), on("TempDir"), on("Executable"),
				},
				[]*Record{on("var:Stdout", writesTo(Stdout)), on("var:Stderr", writesTo(Stderr))},
				sentinels(FromOwn, `ErrExist ErrNotExist ErrPermission ErrClosed ErrInvalid ErrNoDeadline
					ErrDeadlineExceeded ErrProcessDone`),
				errorTypes(FromFile, "LinkError SyscallError"),
			)},
			{"io/fs", join(
				each("@", "ReadFile ReadDir Stat Sub Glob", fails(Result(1), FromFile)),
				sentinels(FromOwn, "ErrExist ErrNotExist ErrPermission ErrClosed ErrInvalid SkipDir SkipAll"),
				[]*Record{on("type:FileMode", distinct())},
				errorTypes(FromFile, "PathError"),
			)},
			{"os/exec", join(
				each("(*Cmd).@", "Run Start Wait", fails(Result(0), FromExec)),
				each("(*Cmd).@", "Output CombinedOutput", fails(Result(1), FromExec)),
				[]*Record{
					on("Command", copies(Arg(0), Result(0)), copies(Rest(1), Result(0))),
					on("CommandContext", copies(Arg(1), Result(0)), copies(Rest(2), Result(0))),
					on("LookPath", fails(Result(1), FromExec)),
					on("field:ExitError.Stderr", fails(Self, FromExec)),
					on("(*Cmd).String", copies(Receiver, Result(0)), why("the arguments, with the secrets passed in them")),
					on("field:Cmd.Path", fails(Self, FromOwn), why("the program, without its arguments")),
					on("field:Cmd.Dir", fails(Self, FromOwn)),
				},
				errorTypes(FromExec, "Error ExitError"),
				sentinels(FromOwn, "ErrNotFound ErrDot ErrWaitDelay"),
			)},
			{"path/filepath", join(filePaths(), []*Record{
				on("Abs", copies(Arg(0), Result(0))), on("EvalSymlinks", copies(Arg(0), Result(0))),
				on("Rel", copies(Arg(1), Result(0))),
			}, each("@", "FromSlash ToSlash VolumeName SplitList", copies(Arg(0), Result(0))))},
			{"path", filePaths()},
		},
	}
}

func filePaths() []*Record {
	return join(
		each("@", "Base Clean Dir Ext", copies(Arg(0), Result(0))),
		each("@", "Join", copies(Rest(0), Result(0))),
		each("@", "Split", copies(Arg(0), Result(0)), copies(Arg(0), Result(1))),
		each("@", "IsAbs", flow(Count, Arg(0), Result(0))),
		each("@", "Match", flow(Count, Arg(1), Result(0))),
	)
}
