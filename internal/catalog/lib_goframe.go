package catalog

// libGoFrame is GoFrame.
func libGoFrame() Library {
	const path = "github.com/gogf/gf/v2"
	return Library{
		Name:     "GoFrame",
		Doc:      "https://goframe.org",
		Unproven: notServed,
		Packages: []Package{
			{path + "/net/ghttp", join(gfResponses(), gfRequests())},
			{path + "/os/glog", join(gfLogger("@"), gfLogger("(*Logger).@"))},
			{path + "/database/gdb", gfModel()},
		},
	}
}

func gfResponses() []*Record {
	const r = "(*Response).@"
	return join(
		each(r, "WriteJson WriteJsonExit WriteJsonP", body(Arg(0), JSON)),
		each(r, "WriteXml", body(Arg(0), XML)),
		each(r, "Write WriteExit Writeln WriteOver", body(Rest(0), Print)),
		each(r, "Writef Writefln WritefExit", format(Response, 0)),
		each(r, "WriteStatus", body(Rest(1), Print).status(Arg(0))),
		each(r, "WriteTpl", body(Arg(1), Template)),
		each("(*Server).@", "EnablePProf", shows(ProfileRoutes)),
	)
}

func gfRequests() []*Record {
	const r = "(*Request).@"
	keyed := func(in Input, names string) []*Record { return each(r, names, from(in, Result(0)).key(Arg(0))) }
	into := func(in Input, names string) []*Record {
		return each(r, names, from(in, Arg(0)), fails(Result(0), FromInput))
	}
	return join(
		keyed(InForm, "Get GetForm"), keyed(InQuery, "GetQuery"), keyed(InPath, "GetRouter"), keyed(InHeader, "GetHeader"),
		each(r, "GetBody GetBodyString", from(InBody, Result(0))),
		each(r, "GetMap", from(InForm, Result(0))),
		into(InRequest, "Parse GetStruct"), into(InForm, "ParseForm"), into(InQuery, "ParseQuery"),
		each(r, "GetCtxVar", gets(Arg(0), Result(0))), each(r, "SetCtxVar", sets(Arg(0), Arg(1))),
	)
}

// gfLogger: the context comes first.
func gfLogger(pattern string) []*Record {
	return join(
		each(pattern, "Debug Info Notice Warning Error Critical Print", logs(Rest(1), Print)),
		each(pattern, "Fatal", logs(Rest(1), Print), noReturn()),
		each(pattern, "Debugf Infof Noticef Warningf Errorf Criticalf Printf", logf(1)),
		each(pattern, "Fatalf", logf(1), noReturn()),
	)
}

func gfModel() []*Record {
	const m = "(*Model).@"
	d1 := fails(Result(1), FromDatabase)
	return join(
		each("(DB).@", "Model"), each("(*Core).@", "Model"),
		builds(m, "Where WhereOr WherePri", Receiver, Arg(0), Rest(1)), builds(m, "WhereIn", Receiver, Arg(1)),
		each(m, "Fields", selects(None, Rest(0)), copies(Receiver, Result(0))),
		each(m, "All One", loads(Result(0)), d1), runsQuery(m, "Count Delete", 1),
		each(m, "Scan", loads(Arg(0)), fails(Result(0), FromDatabase)),
		each(m, "Insert Save Update", stores(Rest(0)), saves(Rest(0)), d1),
		each(m, "Data", stores(Rest(0)), saves(Rest(0)), copies(Receiver, Result(0)), why("stored by the Insert or Update that follows")),
	)
}
