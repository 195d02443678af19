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
				each("(PreparedEvalQuery).@", "Eval", sdk, why("a set of results; Allowed is the decision")),
				each("(*Rego).@", "Eval Partial", sdk),
				each("(ResultSet).@", "Allowed", decides(Result(0))),
				each("@", "EvalInput Input", copies(Arg(0), Result(0))),
			)},
			{opa + "rego", each("@", "New", copies(Rest(0), Result(0)))},
		},
	}
}
