package driver

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// PrintVersion prints the version of scopevet and of the Go it was built with.
func PrintVersion(w io.Writer) error {
	_, err := fmt.Fprintf(w, "scopevet %s (built with %s)\n", Version(), runtime.Version())
	return err
}

// Home is where scopevet is at home.
const Home = "https://github.com/scopevet/scopevet"

// Version is the version of scopevet that this program was built with.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	for _, m := range append(info.Deps, &info.Main) {
		if m.Path == "github.com/scopevet/scopevet" && m.Version != "" {
			return m.Version
		}
	}
	return "(devel)"
}

// printBuildID answers -V=full. The go command caches what a vet tool says of a
// package under this line, the tool's flags and the package itself, so all else
// that changes the findings must be in it: the executable, the environment and
// each scopes.toml of the main modules.
func printBuildID(w io.Writer) error {
	h := sha256.New()
	executable, err := os.Executable()
	if err != nil {
		return err
	}
	if err := hashFile(h, executable); err != nil {
		return err
	}
	if name := os.Getenv(catalog.ConfigVariable); name != "" && !filepath.IsAbs(name) {
		return fmt.Errorf("%s=%s: go vet runs scopevet in the folder of each package; give an absolute path", catalog.ConfigVariable, name)
	}
	if err := hashConfiguration(h); err != nil {
		return err
	}
	// The word "devel" makes the go command look at the build ID alone.
	_, err = fmt.Fprintf(w, "scopevet version devel comments-go-here buildID=%x\n", h.Sum(nil))
	return err
}

// ConfigurationHash changes with the environment and with each scopes.toml of
// the main modules: drivers that cache findings must know of it.
func ConfigurationHash() (string, error) {
	h := sha256.New()
	err := hashConfiguration(h)
	return fmt.Sprintf("%x", h.Sum(nil)), err
}

func hashConfiguration(h hash.Hash) error {
	if err := hashEnvironment(h); err != nil {
		return err
	}
	for _, root := range mainModules() {
		if err := hashConfigs(h, root); err != nil {
			return err
		}
	}
	return nil
}

func hashFile(h hash.Hash, name string) error {
	if err := catalog.Regular(name); err != nil {
		return err
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.Copy(h, f)
	fmt.Fprintf(h, "length %d\n", n)
	return err
}

// hashEnvironment covers the SCOPEVET_ variables and the file that
// SCOPEVET_CONFIG names.
func hashEnvironment(h hash.Hash) error {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool { return !strings.HasPrefix(v, "SCOPEVET_") })
	slices.Sort(env)
	fmt.Fprintf(h, "environment %q\n", env)
	name := os.Getenv(catalog.ConfigVariable)
	if name == "" {
		return nil
	}
	return hashFile(h, name)
}

// hashConfigs covers each scopes.toml in the module at root.
func hashConfigs(h hash.Hash, root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return skipUnreadable(d)
		case d.IsDir() && path != root && (ignoredFolder(d.Name()) || isModule(path)):
			return fs.SkipDir
		case d.Name() == catalog.ConfigName && !d.IsDir():
			fmt.Fprintf(h, "configuration %q\n", path)
			if err := hashFile(h, path); err != nil {
				fmt.Fprintln(h, "unreadable")
			}
		}
		return nil
	})
}

// skipUnreadable passes over what cannot be read: whoever needs it will say so.
func skipUnreadable(d fs.DirEntry) error {
	if d != nil && d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// ignoredFolder reports whether the go command looks for no packages in a
// folder of that name. "_" and "testdata" are ignored by patterns only.
func ignoredFolder(name string) bool {
	return strings.HasPrefix(name, ".") || name == "node_modules" || name == "vendor"
}
