package declare

// Standard are the packages of the standard library that programs which log in
// with OAuth import most.
var Standard = []string{
	"bufio", "bytes", "cmp", "context", "crypto/rand", "crypto/sha256", "encoding/base64", "encoding/hex",
	"encoding/json", "errors", "flag", "fmt", "html/template", "io", "io/fs", "log", "log/slog", "maps",
	"math/rand", "net", "net/http", "net/http/httptest", "net/url", "os", "os/exec", "os/signal", "path",
	"path/filepath", "reflect", "regexp", "slices", "sort", "strconv", "strings", "sync", "sync/atomic",
	"testing", "text/template", "time", "unicode/utf8",
}
