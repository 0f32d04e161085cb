package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// GitHub prints workflow commands, which GitHub Actions shows beside the lines
// of a pull request:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
func GitHub(w io.Writer, result *driver.Result) error {
	name, src := fromRepository(), make(sources)
	for _, f := range result.Findings {
		place := fmt.Sprintf("file=%s,line=%d,col=%d", property.Replace(visible.Line(name(f.Pos.Filename))), f.Pos.Line, src.column(f.Pos))
		if f.End.Line == f.Pos.Line { // columns of several lines are refused
			place += fmt.Sprintf(",endLine=%d,endColumn=%d", f.End.Line, src.column(f.End))
		}
		_, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", commands[f.Severity], place, property.Replace("scopevet "+f.Check), data.Replace(visible.Line(f.Message)))
		if err != nil {
			return err
		}
	}
	return nil
}

var commands = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Note: "notice"}

// How the commands escape what would end them.
var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
