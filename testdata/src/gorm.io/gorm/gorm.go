// Package gorm stands for the package of that path.
package gorm

type DB struct{}

func (db *DB) Scopes(funcs ...func(*DB) *DB) *DB { return db }

func (db *DB) Where(query any, args ...any) *DB { return db }
