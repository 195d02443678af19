package catalog

// libOPA is OPA. A decision is a result: what is not asked for it, or drops it, has decided nothing.
func libOPA() Library {
	const opa = "github.com/open-policy-agent/opa/"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "OPA",
		Doc:  "https://www.openpolicyagent.org/docs/latest/integration/",
		Packages: []Package{
			{opa + "v1/rego", join(
				each("(PreparedEvalQuery).@", "Eval", copies(Rest(1), Result(0)), decides(Result(0)), sdk, why("a set of results, from which the decision is read")),
				each("@", "New", copies(Rest(0), Result(0))),
				each("(*Rego).@", "Eval", copies(Receiver, Result(0)), decides(Result(0)), sdk), each("(*Rego).@", "Partial", sdk),
				each("(ResultSet).@", "Allowed", decides(Result(0))),
				each("@", "EvalInput Input", copies(Arg(0), Result(0))),
			)},
			{opa + "rego", each("@", "New", copies(Rest(0), Result(0)))},
		},
	}
}
