package sources

import "log"

// An AuthService gives access.
type AuthService struct{ issuer string }

func (s *AuthService) Check(token string) bool {
	log.Print("check ", token) // want "token"
	log.Print("check for ", s.issuer)
	return token != ""
}

// GetAccountFromPAT says in its name what the token is.
func GetAccountFromPAT(token string) string {
	log.Print("personal access token ", token) // want "token"
	return "account"
}

// nextPage has a token that opens a page, and no door.
func nextPage(token string) { log.Print("from ", token) }

// A Parser has tokens of a language.
type Parser struct{ pos int }

func (p *Parser) expect(token string) { log.Printf("expected %s at %d", token, p.pos) }
