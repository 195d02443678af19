package report

import (
	"fmt"
	"strconv"
	"strings"
)

// cwe is the one taxonomy that there is.
var cwe = sarifComponent{Name: "CWE"}

// CWEURL is the page of a weakness.
func CWEURL(n int) string { return fmt.Sprintf("https://cwe.mitre.org/data/definitions/%d.html", n) }

// CWEs is a list of weaknesses as people read it: "532, 312".
func CWEs(list []int) string {
	var out []string
	for _, n := range list {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, ", ")
}

func (b *sarifBuilder) taxonomy() sarifTaxonomy {
	out := sarifTaxonomy{
		Name: cwe.Name, Organization: "MITRE", URI: "https://cwe.mitre.org/",
		Short: sarifText{"Common Weakness Enumeration"},
	}
	for _, n := range b.cwes {
		out.Taxa = append(out.Taxa, sarifWeakness{ID: strconv.Itoa(n), Short: sarifText{weakness(n)}, HelpURI: CWEURL(n)})
	}
	return out
}

// weakness is the title of a CWE entry in version 4.18 of the list (https://cwe.mitre.org/data/index.html),
// of those that are about giving away too much; others go by their number.
func weakness(n int) string {
	switch n {
	case 200:
		return "Exposure of Sensitive Information to an Unauthorized Actor"
	case 201:
		return "Insertion of Sensitive Information Into Sent Data"
	case 209:
		return "Generation of Error Message Containing Sensitive Information"
	case 213:
		return "Exposure of Sensitive Information Due to Incompatible Policies"
	case 215:
		return "Insertion of Sensitive Information Into Debugging Code"
	case 256:
		return "Plaintext Storage of a Password"
	case 284:
		return "Improper Access Control"
	case 285:
		return "Improper Authorization"
	case 287:
		return "Improper Authentication"
	case 290:
		return "Authentication Bypass by Spoofing"
	case 295:
		return "Improper Certificate Validation"
	case 306:
		return "Missing Authentication for Critical Function"
	case 311:
		return "Missing Encryption of Sensitive Data"
	case 312:
		return "Cleartext Storage of Sensitive Information"
	case 313:
		return "Cleartext Storage in a File or on Disk"
	case 359:
		return "Exposure of Private Personal Information to an Unauthorized Actor"
	case 476:
		return "NULL Pointer Dereference"
	case 489:
		return "Active Debug Code"
	case 497:
		return "Exposure of Sensitive System Information to an Unauthorized Control Sphere"
	case 522:
		return "Insufficiently Protected Credentials"
	case 532:
		return "Insertion of Sensitive Information into Log File"
	case 538:
		return "Insertion of Sensitive Information into Externally-Accessible File or Directory"
	case 548:
		return "Exposure of Information Through Directory Listing"
	case 552:
		return "Files or Directories Accessible to External Parties"
	case 636:
		return "Not Failing Securely ('Failing Open')"
	case 639:
		return "Authorization Bypass Through User-Controlled Key"
	case 732:
		return "Incorrect Permission Assignment for Critical Resource"
	case 862:
		return "Missing Authorization"
	case 863:
		return "Incorrect Authorization"
	case 915:
		return "Improperly Controlled Modification of Dynamically-Determined Object Attributes"
	case 922:
		return "Insecure Storage of Sensitive Information"
	}
	return "CWE-" + strconv.Itoa(n)
}
