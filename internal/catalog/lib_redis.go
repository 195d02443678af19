package catalog

// libRedis is go-redis: a command is a method, and what it returns is asked for the answer.
func libRedis() Library {
	val := join(
		each("(@).Val", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd", copies(Receiver, Result(0))),
		each("(@).Result", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd *IntCmd *StatusCmd *BoolCmd", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
		each("(*StringCmd).@", "Bytes", copies(Receiver, Result(0)), fails(Result(1), FromDatabase)),
		each("(@).String", "*StringCmd *StringSliceCmd *MapStringStringCmd *Cmd *StatusCmd", copies(Receiver, Result(0)), why("the command and its answer")),
		each("(*StringCmd).@", "Scan", decodes(Receiver, Arg(0)), fails(Result(0), FromDatabase)),
		each("(*baseCmd).@", "Err", fails(Result(0), FromDatabase)),
	)
	return Library{
		Name: "go-redis",
		Doc:  "https://redis.uptrace.dev",
		Packages: []Package{
			{"github.com/redis/go-redis/v9", join(val,
				each("(cmdable).@", "Get HGet HGetAll SMembers MGet Keys", loads(Result(0))), each("(cmdable).@", "Del Exists"),
				each("(cmdable).@", "Do", why("a command by its name: what it does with its arguments is not read")),
				each("(StringCmdable).@", "Get MGet", loads(Result(0))), each("(HashCmdable).@", "HGetAll", loads(Result(0))),
				each("(GenericCmdable).@", "Del"),
				each("(cmdable).@", "Set SetNX SetXX SetEx", stores(Arg(2)).cached()),
				each("(cmdable).@", "HSet", stores(Rest(2)).cached()),
				each("(cmdable).@", "Publish", queues(Arg(2), Text)),
			)},
		},
	}
}
