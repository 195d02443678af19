package catalog

// stdMath is math/...: random numbers, by which others pick letters, and the numbers that crypto/rand
// returns them as. That those of math/rand can be guessed is another tool's finding.
func stdMath() Library {
	random := func(pattern, names string) []*Record { return each(pattern, names, from(InRandom, Result(0))) }
	const first, second = "Int Int31 Int31n Int63 Int63n Intn Uint32 Uint64", "Int Int32 Int32N Int64 Int64N IntN Uint32 Uint32N Uint64 Uint64N UintN"
	return Library{
		Name: "math",
		Doc:  "https://pkg.go.dev/math",
		Packages: []Package{
			{"math/big", each("(*Int).@", "Int64 Uint64", copies(Receiver, Result(0)))},
			{"math/rand", join(random("@", first), random("(*Rand).@", first))},
			{"math/rand/v2", join(random("@", second), random("(*Rand).@", "Int Int32 Int32N Int64 Int64N IntN Uint32 Uint32N Uint64 Uint64N"))},
		},
	}
}
