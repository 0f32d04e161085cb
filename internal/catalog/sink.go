package catalog

// A Sink is a place of a Go API where scopes enter a request. A row of the
// built-in table (package sink) and a [[sink]] of a user's scopes.toml are the
// same: a field of a struct, a parameter of a function, or a key of a map of
// request parameters.
type Sink struct {
	// Package is the import path that declares the symbol, without the major
	// version suffix where all versions are meant.
	Package string `toml:"package"`
	// Symbol names what takes the scopes: a field "Config.Scopes", a function
	// "ConfigFromJSON", a method "Client.Login", or a map type "Values".
	Symbol string `toml:"symbol"`
	// Param is the index of the function's parameter that takes them, from 0,
	// without the receiver. A variadic parameter takes all that follow.
	Param int `toml:"param"`
	// Part names the field or method of the parameter that has the scopes, where
	// it is no list or text itself.
	Part string `toml:"-"`
	// Key is the request parameter that the scopes are given to, where the
	// function (in the parameter before Param) or the map takes it by name.
	Key string `toml:"key"`
	// Without tells what the library asks for where a variadic parameter is
	// given no scope: "nothing" or "everything". With "everything" the parameter
	// takes other options than scopes.
	Without string `toml:"-"`
	// Wire tells how they travel: "space" or "comma" for a list that the
	// library joins so, "apart" for a list sent as such (a JSON array),
	// "verbatim" for one text that goes out as it stands.
	Wire string `toml:"wire"`
	// Escapes says that the library escapes what it is given, as a URL's query or
	// a form is escaped, so that the server reads it as it was.
	Escapes bool `toml:"escapes"`
	// Grant is "user" where a user consents, "client" where a program asks for
	// itself with its credentials; empty when either can be.
	Grant string `toml:"grant"`
	// Holder is who gets the token that the scopes are for, in the provider's
	// words: "user" for Slack's user_scope. Empty when that is not fixed.
	Holder string `toml:"holder"`
	// Provider is the provider that the API talks to; empty when any can be.
	Provider string `toml:"provider"`
}
