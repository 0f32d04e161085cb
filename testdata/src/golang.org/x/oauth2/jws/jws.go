package jws

type ClaimSet struct {
	Iss   string
	Scope string
}
