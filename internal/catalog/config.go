package catalog

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ConfigName is the name of the file in which users declare providers and
// scopes of their own.
const ConfigName = "scopes.toml"

// ConfigVariable is the environment variable that names the user's file
// wherever it lies.
const ConfigVariable = "SCOPEVET_CONFIG"

// FindConfig returns the path of the user's scopes.toml for a package in dir:
// the file that SCOPEVET_CONFIG names, else the nearest one on the way from
// dir up to the root of its module. It is empty when there is none, and always
// for a dir outside any module.
func FindConfig(dir string) (string, error) {
	if named := os.Getenv(ConfigVariable); named != "" {
		return named, nil
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	found := ""
	for {
		if found == "" && isFile(filepath.Join(dir, ConfigName)) {
			found = filepath.Join(dir, ConfigName)
		}
		if isFile(filepath.Join(dir, "go.mod")) {
			return found, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", nil
		}
		dir = parent
	}
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() || errors.Is(err, fs.ErrPermission)
}
