package report

// What of the standard is written. Fields stand in its order.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool                `json:"tool"`
		Invocations []sarifInvocation        `json:"invocations"`
		Automation  sarifID                  `json:"automationDetails"`
		Bases       map[string]sarifArtifact `json:"originalUriBaseIds"`
		ColumnKind  string                   `json:"columnKind"`
		Results     []sarifResult            `json:"results"` // never null
		Taxonomies  []sarifTaxonomy          `json:"taxonomies,omitempty"`
	}
	sarifID struct {
		ID string `json:"id"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}

	sarifDriver struct {
		Name       string           `json:"name"`
		Version    string           `json:"semanticVersion,omitempty"`
		URI        string           `json:"informationUri"`
		Rules      []sarifRule      `json:"rules"`
		Taxonomies []sarifComponent `json:"supportedTaxonomies,omitempty"`
	}
	sarifRule struct {
		ID            string           `json:"id"`
		Short         sarifText        `json:"shortDescription"`
		Full          sarifText        `json:"fullDescription"`
		Help          sarifHelp        `json:"help"`
		HelpURI       string           `json:"helpUri"`
		Default       sarifDefault     `json:"defaultConfiguration"`
		Relationships []sarifRelation  `json:"relationships,omitempty"`
		Properties    sarifRuleDetails `json:"properties"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifRuleDetails struct {
		Precision string   `json:"precision"`
		Problem   string   `json:"problem.severity"`
		Security  string   `json:"security-severity,omitempty"`
		Tags      []string `json:"tags"`
	}
	sarifRelation struct {
		Target sarifTaxon `json:"target"`
		Kinds  []string   `json:"kinds"`
	}
	sarifTaxon struct {
		ID        string         `json:"id"`
		Component sarifComponent `json:"toolComponent"`
	}
	sarifComponent struct {
		Name  string `json:"name"`
		Index int    `json:"index"`
	}
	sarifTaxonomy struct {
		Name         string          `json:"name"`
		Organization string          `json:"organization"`
		URI          string          `json:"informationUri"`
		Short        sarifText       `json:"shortDescription"`
		Taxa         []sarifWeakness `json:"taxa"`
	}
	sarifWeakness struct {
		ID      string    `json:"id"`
		Short   sarifText `json:"shortDescription"`
		HelpURI string    `json:"helpUri"`
	}

	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string    `json:"level"`
		Message sarifText `json:"message"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		CodeFlows    []sarifFlow        `json:"codeFlows,omitempty"`
		Taxa         []sarifTaxon       `json:"taxa,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Baseline     string             `json:"baselineState,omitempty"`
		Properties   sarifDetails       `json:"properties"`
	}
	sarifDetails struct {
		Confidence string `json:"confidence"`
		Severity   string `json:"severity"`
	}
	sarifSuppression struct {
		Kind          string         `json:"kind"`
		Status        string         `json:"status"`
		Justification string         `json:"justification,omitempty"`
		Location      *sarifLocation `json:"location,omitempty"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifFlow struct {
		Threads []sarifThread `json:"threadFlows"`
	}
	sarifThread struct {
		Locations []sarifThreadStep `json:"locations"`
	}
	sarifThreadStep struct {
		Location   sarifLocation `json:"location"`
		Kinds      []string      `json:"kinds,omitempty"`
		Importance string        `json:"importance,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI         string     `json:"uri,omitempty"`
		Base        string     `json:"uriBaseId,omitempty"`
		Description *sarifText `json:"description,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)
