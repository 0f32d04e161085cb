// Package app gives a list to a function of another package that joins it.
package app

import "repeated"

func login() string { return repeated.Login([]string{"openid", "email"}) }
