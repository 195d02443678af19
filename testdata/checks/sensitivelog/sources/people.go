package sources

import "log/slog"

// A Customer is a person.
type Customer struct {
	ID          string
	FirstName   string
	Email       string
	Phone       string
	DateOfBirth string
	Address     *PostalAddress
	City        string
	CardNumber  string
	CVV         string
	Roles       []string
	Visits      int
}

// A PostalAddress is where somebody lives.
type PostalAddress struct{ Street, Zip string }

// A Node is a machine: it has names and addresses too.
type Node struct {
	Name    string
	Address string
	Phone   bool
}

func people(c Customer, n Node) {
	slog.Info("customer", "k", c.Email) // want "e-mail"
	slog.Info("customer", "k", c.ID)

	slog.Info("customer", "k", c.Phone) // want "phone number"
	slog.Info("customer", "k", c.Roles)

	slog.Info("customer", "k", c.DateOfBirth) // want "date of birth"
	slog.Info("customer", "k", c.Visits)

	slog.Info("customer", "k", c.CVV) // want "CVV|card verification|security code"
	slog.Info("customer", "k", len(c.CVV) == 3)

	slog.Info("customer", "k", &c)                     // want "customer|Customer"
	slog.Info("customer", "k", []Customer{c})          // want "customer|Customer"
	slog.Info("customer", "k", map[string]*Customer{}) // empty

	slog.Info("node", "k", n)
	slog.Info("node", "name", n.Name, "address", n.Address)
}
