package cli

import (
	"flag"
	"io"
	"slices"
	"strings"

	"github.com/oversharelint/overshare/internal/config"
	"github.com/oversharelint/overshare/internal/finding"
	"github.com/oversharelint/overshare/internal/report"
)

// completeCommand is what the shells' scripts run. Nobody types it.
const completeCommand = "__complete"

// The names of files that a shell is to complete besides, as lines that are no candidates.
const (
	filesToo       = ":files"
	directoriesToo = ":dirs"
)

// A candidate is a word that may stand where the user types.
type candidate struct{ text, does string }

// accepted is what a flag takes.
type accepted struct {
	words []string // one of these
	many  bool     // or several of them, with commas between
	more  string   // filesToo or directoriesToo
	free  bool     // or what only the user knows
}

// accepts is what a flag takes that is not boolean. The usage text lists the same words.
func accepts(name string) accepted {
	switch name {
	case "C":
		return accepted{more: directoriesToo}
	case "baseline", "modfile", "overlay":
		return accepted{more: filesToo}
	case "checks":
		return accepted{words: finding.Checks(), many: true}
	case "ci":
		return accepted{words: []string{"github", "gitlab", "none"}}
	case "color":
		return accepted{words: []string{"auto", "always", "never"}}
	case "compiler":
		return accepted{words: []string{"gc", "gccgo"}}
	case "config":
		return accepted{words: []string{"off"}, more: filesToo}
	case "fail-on":
		return accepted{words: setting("report.fail-on")}
	case "format", "o":
		return accepted{words: report.Formats()}
	case "min-confidence":
		return accepted{words: setting("min-confidence")}
	case "min-severity":
		return accepted{words: setting("report.min-severity")}
	case "mod":
		return accepted{words: []string{"readonly", "vendor", "mod"}}
	case "analyze", "new-since", "p", "tags":
		return accepted{free: true}
	}
	return accepted{}
}

// setting are the values of a setting, which the flag of the same meaning takes, too.
func setting(name string) []string {
	for _, k := range config.Keys() {
		if k.Name == name {
			return k.Values
		}
	}
	return nil
}

// alternatives lists words for people: "low, medium or high".
func alternatives(words []string) string {
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " or " + words[n]
}

// explained are the names that the command explain takes.
func explained() []string {
	out := finding.Checks()
	for _, c := range finding.Categories() {
		out = append(out, c.Name)
	}
	return out
}

// A spot is what may stand behind some words.
type spot struct {
	words    []candidate
	flags    *flag.FlagSet
	packages bool
}

// behind is the spot behind the words that stand before the last.
func behind(before []string) spot {
	switch n := len(before); {
	case n == 0 || n == 1 && before[0] == "help":
		s := spot{flags: flagSet(&options{}, &choices{}), packages: n == 0}
		for _, c := range subcommands() {
			s.words = append(s.words, candidate{c.name, c.does})
		}
		return s
	case findCommand(before[0]) == nil:
		return spot{flags: flagSet(&options{}, &choices{}), packages: true}
	default:
		return findCommand(before[0]).behind(before[1:])
	}
}

// behind is the spot behind the command's name and some words.
func (c *subcommand) behind(before []string) spot {
	s := spot{flags: flag.NewFlagSet("", flag.ContinueOnError)}
	if c.words != nil && len(before) == 0 {
		s.words = plain(c.words)
		return s
	}
	s.packages = strings.Contains(c.args, "packages")
	if c.flags != nil {
		verb := ""
		if c.words != nil {
			verb = before[0]
		}
		s.flags = c.flags(verb)
	}
	return s
}

// complete lists what may stand in the place of the last word, and what names of files may besides.
func complete(words []string) (list []candidate, more string) {
	last := len(words) - 1
	word, s := words[last], behind(words[:last])
	if last > 0 {
		if name := words[last-1]; strings.HasPrefix(name, "-") {
			if f := s.flags.Lookup(strings.TrimLeft(name, "-")); f != nil && !isBool(f) {
				return values(f.Name, "", word)
			}
		}
	}
	if name, value, ok := strings.Cut(word, "="); ok && strings.HasPrefix(name, "-") {
		return values(strings.TrimLeft(name, "-"), name+"=", value)
	}
	if strings.HasPrefix(word, "-") {
		return begins(flags(s.flags), word), ""
	}
	if s.packages {
		s.words, more = append(s.words, candidate{everything, "all packages below"}), directoriesToo
	}
	return begins(s.words, word), more
}

// values are the words that a flag takes, behind what is typed already.
func values(name, typed, value string) ([]candidate, string) {
	a := accepts(name)
	if name == "o" && strings.Contains(value, "=") {
		return nil, filesToo
	}
	if i := strings.LastIndexByte(value, ','); a.many && i >= 0 {
		typed, value = typed+value[:i+1], value[i+1:]
	}
	var out []candidate
	for _, c := range begins(plain(a.words), value) {
		out = append(out, candidate{typed + c.text, c.does})
	}
	return out, a.more
}

func plain(words []string) []candidate {
	var out []candidate
	for _, w := range words {
		out = append(out, candidate{text: w})
	}
	return out
}

func begins(list []candidate, word string) []candidate {
	return slices.DeleteFunc(slices.Clone(list), func(c candidate) bool { return !strings.HasPrefix(c.text, word) })
}

func flags(set *flag.FlagSet) []candidate {
	out := []candidate{{"-help", "explain the flags"}}
	set.VisitAll(func(f *flag.Flag) {
		_, usage := flag.UnquoteUsage(f)
		out = append(out, candidate{"-" + f.Name, usage})
	})
	return out
}

func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// runComplete is what the scripts run: the name of the shell, and the words behind the program's name. Of
// bash it is the line up to the cursor, since bash takes words apart at each equals sign, and then wants the
// last part only.
func runComplete(args []string, stdout io.Writer) error {
	if len(args) < 2 {
		return usagef("%s is for the scripts that overshare completion prints", completeCommand)
	}
	shell, words := args[0], args[1:]
	if shell == "bash" {
		words = strings.Fields(args[1] + "|")[1:] // the mark keeps a last word that is empty
		if len(words) == 0 {
			return nil
		}
		words[len(words)-1] = strings.TrimSuffix(words[len(words)-1], "|")
	}
	list, more := complete(words)
	var b strings.Builder
	for _, c := range list {
		switch shell {
		case "bash":
			_, last, ok := strings.Cut(c.text, "=")
			if !ok {
				last = c.text
			}
			b.WriteString(last + "\n")
		default:
			b.WriteString(c.text + "\t" + c.does + "\n")
		}
	}
	if more != "" {
		b.WriteString(more + "\n")
	}
	_, err := io.WriteString(stdout, b.String())
	return err
}

// shells are those that completion knows.
var shells = []string{"bash", "zsh", "fish"}

// script completes in a shell by running this program, so that it is never older than it is.
func script(shell string) string {
	switch shell {
	case "bash":
		return bashScript
	case "zsh":
		return zshScript
	case "fish":
		return fishScript
	}
	return ""
}

const bashScript = `# Completion of overshare for bash. In ~/.bashrc:
#
#	source <(overshare completion bash)
_overshare() {
	local line cur=${COMP_WORDS[COMP_CWORD]}
	[[ $cur == "=" ]] && cur=
	COMPREPLY=()
	while IFS= read -r line; do
		case $line in
		:files) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur") ;;
		:dirs) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur") ;;
		*) COMPREPLY+=("$line") ;;
		esac
	done < <("${COMP_WORDS[0]}" __complete bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _overshare overshare
`

const zshScript = `#compdef overshare
# Completion of overshare for zsh. In ~/.zshrc, below compinit:
#
#	source <(overshare completion zsh)
_overshare() {
	local line text
	local -a list
	for line in "${(@f)$("${words[1]}" __complete zsh "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
		case $line in
		'') ;;
		:files) _files ;;
		:dirs) _files -/ ;;
		*)
			text=${line%%$'\t'*}
			list+=("${text//:/\\:}:${line#*$'\t'}")
			;;
		esac
	done
	_describe overshare list
}
if [ "$funcstack[1]" = _overshare ]; then
	_overshare "$@"
else
	compdef _overshare overshare
fi
`

const fishScript = `# Completion of overshare for fish. In ~/.config/fish/config.fish:
#
#	overshare completion fish | source
function __overshare_complete
	set -l words (commandline -opc)
	set -l word (commandline -ct)
	for line in ($words[1] __complete fish $words[2..-1] "$word" 2>/dev/null)
		switch $line
			case :files
				__fish_complete_path "$word"
			case :dirs
				__fish_complete_directories "$word" ''
			case '*'
				echo $line
		end
	end
end
complete -c overshare -f -a '(__overshare_complete)'
`

// runCompletion is the command completion.
func runCompletion(args []string, stdout io.Writer) error {
	if len(args) != 1 || script(args[0]) == "" {
		return usagef("completion: say %s; what is printed then goes into the file that the shell reads when it starts: source <(overshare completion bash)", alternatives(shells))
	}
	_, err := io.WriteString(stdout, script(args[0]))
	return err
}
