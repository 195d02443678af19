package catalog

// libSegmentJSON is segmentio's JSON.
func libSegmentJSON() Library {
	return Library{
		Name: "segmentio/encoding",
		Doc:  "https://pkg.go.dev/github.com/segmentio/encoding/json",
		Packages: []Package{
			{"github.com/segmentio/encoding/json", jsonRecords()},
		},
	}
}
