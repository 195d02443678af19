package catalog

// The engines of policies. A decision is a result: what is not asked for it, or drops it, has decided
// nothing.

// libCasbin is casbin: which argument is who asks, the project's model says.
func libCasbin() Library {
	ask := func(pattern string) []*Record {
		return each(pattern, "Enforce EnforceWithMatcher HasPermissionForUser HasRoleForUser", decides(Result(0)), fails(Result(1), FromSDK))
	}
	once := func(types string) []*Record {
		return each("@.Enforce", types, decides(Result(0)), fails(Result(1), FromSDK))
	}
	return Library{
		Name: "casbin",
		Doc:  "https://casbin.org/docs/overview",
		Packages: []Package{
			{"github.com/casbin/casbin/v2", join(ask("(*Enforcer).@"), once("(*SyncedEnforcer) (*CachedEnforcer) (IEnforcer)"),
				each("(*Enforcer).@", "EnforceEx", decides(Result(0)), fails(Result(2), FromSDK)),
				each("(*Enforcer).@", "BatchEnforce", fails(Result(1), FromSDK), why("a decision for each request, which the caller picks")),
				each("(*Enforcer).@", "GetRolesForUser", fails(Result(1), FromSDK), why("roles, which the caller compares")),
			)},
			{"github.com/casbin/casbin/v3", join(ask("(*Enforcer).@"), once("(*SyncedEnforcer) (IEnforcer)"))},
		},
	}
}

// libPolicy is OPA, OpenFGA, Cedar and SpiceDB.
func libPolicy() Library {
	const opa, fga = "github.com/open-policy-agent/opa/", "github.com/openfga/go-sdk/client"
	sdk := fails(Result(1), FromSDK)
	const client = "(PermissionsServiceClient).@"
	return Library{
		Name: "policy engines",
		Doc:  "https://www.openpolicyagent.org/docs/latest/integration/",
		Packages: []Package{
			{opa + "v1/rego", join(
				each("(PreparedEvalQuery).@", "Eval", sdk, why("a set of results; Allowed is the decision")),
				each("(*Rego).@", "Eval Partial", sdk),
				each("(ResultSet).@", "Allowed", decides(Result(0))),
				each("@", "EvalInput Input", copies(Arg(0), Result(0))),
			)},
			{opa + "rego", each("@", "New", copies(Rest(0), Result(0)))},
			{fga, join(
				builds("(*OpenFgaClient).@", "Check BatchCheck ListObjects"), builds("(SdkClient).@", "Check BatchCheck ListObjects"),
				builds("(SdkClientCheckRequestInterface).@", "Body", Arg(0)),
				each("(SdkClientCheckRequestInterface).@", "Execute", sdk, why("GetAllowed of the result is the decision")),
			)},
			{"github.com/cedar-policy/cedar-go", join(
				each("(*PolicySet).@", "IsAuthorized", decides(Result(0))), each("@", "Authorize", decides(Result(0))),
			)},
			{"github.com/authzed/authzed-go/proto/authzed/api/v1",
				each(client, "CheckPermission CheckBulkPermissions LookupResources", sdk, why("the decision is a field of the result"))},
		},
	}
}

// libPolicyUnproven is the engines whose modules cannot be downloaded everywhere.
func libPolicyUnproven() Library {
	const oso = "(Oso).@"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name:     "oso, Ladon, Cerbos",
		Doc:      "https://docs.cerbos.dev",
		Unproven: notServed,
		Packages: []Package{
			{"github.com/osohq/go-oso", join(
				each(oso, "Authorize AuthorizeRequest", decides(Result(0))), each(oso, "IsAllowed", decides(Result(0)), sdk),
				each(oso, "AuthorizedResources AuthorizedQuery AuthorizedFields", sdk, why("only what who asks may see")),
			)},
			{"github.com/ory/ladon", each("(@).IsAllowed", "*Ladon Warden", decides(Result(0)))},
			{"github.com/cerbos/cerbos-sdk-go/cerbos", join(
				each("(*GRPCClient).@", "IsAllowed", decides(Result(0)), sdk),
				each("(*GRPCClient).@", "CheckResources PlanResources", sdk, why("a decision for each resource, which the caller picks")),
			)},
		},
	}
}
