package catalog

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
