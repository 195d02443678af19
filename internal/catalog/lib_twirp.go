package catalog

// libTwirp is twirp, which sends the text of a plain error.
func libTwirp() Library {
	return Library{
		Name: "twirp",
		Doc:  "https://twitchtv.github.io/twirp/",
		Packages: []Package{
			{"github.com/twitchtv/twirp", join(
				each("@", "NewError", errorText(Arg(1), Text).status(Arg(0))),
				each("@", "NewErrorf", format(ErrorText, 1).status(Arg(0))),
				each("@", "InternalError", errorText(Arg(0), Text)),
				each("@", "InternalErrorf", format(ErrorText, 0)),
				each("@", "InternalErrorWith", errorText(Arg(0), Field), why("the text, and the type as meta")),
				each("@", "WrapError", copies(Arg(0), Result(0)), why("the cause stays private")),
				each("(Error).@", "WithMeta", errorText(Arg(1), Text).key(Arg(0)), copies(Receiver, Result(0))),
				each("@", "InvalidArgumentError", errorText(Arg(0), Text), errorText(Arg(1), Text)),
				each("@", "RequiredArgumentError NotFoundError", errorText(Arg(0), Text)),
				each("@", "WriteError", errorText(Arg(1), Field).to(Arg(0))),
				each("@", "SetHTTPResponseHeader AddHTTPResponseHeader", header(Arg(2)).key(Arg(1))),
				each("@", "HTTPRequestHeaders", from(InHeader, Result(0))),
			)},
		},
	}
}
