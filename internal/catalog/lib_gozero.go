package catalog

// libGoZero is go-zero: httpx.Error sends the text of any error unless a handler is set.
func libGoZero() Library {
	const path = "github.com/zeromicro/go-zero"
	logger := func(pattern string) []*Record {
		return join(
			each(pattern, "Info Error Debug Slow", logs(Rest(0), Print)),
			each(pattern, "Infof Errorf Debugf Slowf", logf(0)),
			each(pattern, "Infow Errorw Debugw Sloww", logkv(0)),
			each(pattern, "Infov Errorv Debugv Slowv", logs(Arg(0), Field)),
		)
	}
	return Library{
		Name: "go-zero",
		Doc:  "https://go-zero.dev",
		Packages: []Package{
			{path + "/rest/httpx", join(
				each("@", "OkJson", body(Arg(1), JSON).to(Arg(0))),
				each("@", "OkJsonCtx", body(Arg(2), JSON).to(Arg(1))),
				each("@", "WriteJson", body(Arg(2), JSON).to(Arg(0)).status(Arg(1))),
				each("@", "WriteJsonCtx", body(Arg(3), JSON).to(Arg(1)).status(Arg(2))),
				each("@", "Error", errorText(Arg(1), Field).to(Arg(0))),
				each("@", "ErrorCtx", errorText(Arg(2), Field).to(Arg(1))),
				each("@", "Parse", copies(Arg(0), Arg(1)), from(InRequest, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseJsonBody", from(InBody, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseForm", from(InForm, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParsePath", from(InPath, Arg(1)), fails(Result(0), FromInput)),
				each("@", "ParseHeaders", from(InHeader, Arg(1)), fails(Result(0), FromInput)),
				each("@", "Ok"),
				each("@", "SetErrorHandler", handles(Arg(0), 0)), each("@", "SetErrorHandlerCtx", handles(Arg(0), 1)),
			)},
			{path + "/rest/pathvar", each("@", "Vars", from(InPath, Result(0)))},
			{path + "/core/logx", join(logger("@"), logger("(Logger).@"),
				each("@", "Severe Stat ErrorStack", logs(Rest(0), Print)),
				each("@", "Severef Statf ErrorStackf", logf(0)),
				each("@", "Must", logs(Arg(0), Field), why("ends the process where the error is not nil")),
				each("(*LessLogger).@", "Error", logs(Rest(0), Print)), each("(*LessLogger).@", "Errorf", logf(0)),
				each("(Writer).@", "Debug Info Error Slow Stat", logs(Arg(0), Field), logs(Rest(1), Pairs)),
				each("(Writer).@", "Alert Severe Stack", logs(Arg(0), Field)),
				each("(Sensitive).@", "MaskSensitive", flow(Mask, Receiver, Result(0))),
				each("@", "WithContext WithDuration WithCallerSkip ContextWithFields AddGlobalFields", why("fields are constructed, and found, before")),
				each("field:LogField.@", "Value", logs(Self, Field)),
				each("@", "Alert", logs(Arg(0), Text)),
				each("@", "Field", field(Arg(0), Arg(1), Field)),
			)},
			{path + "/core/stores/sqlx", goZeroSQL()},
			{path + "/core/stores/sqlc", join(
				each("(CachedConn).@", "QueryRow", loads(Arg(0)), fails(Result(0), FromDatabase)),
				each("(CachedConn).@", "QueryRowNoCache QueryRowsNoCache", loads(Arg(0)).by(Arg(1)), fails(Result(0), FromDatabase)),
				runsQuery("(CachedConn).@", "Exec", 1),
			)},
		},
	}
}

func goZeroSQL() []*Record {
	const s = "(Session).@"
	d0, d1 := fails(Result(0), FromDatabase), fails(Result(1), FromDatabase)
	return join(
		each(s, "QueryRow QueryRows QueryRowPartial QueryRowsPartial", loads(Arg(0)).by(Arg(1)), d0),
		each(s, "QueryRowCtx QueryRowsCtx", loads(Arg(1)).by(Arg(2)), d0),
		each(s, "Exec", statement(0), d1), each(s, "ExecCtx", statement(1), d1),
		sentinels(FromOwn, "ErrNotFound"),
	)
}
