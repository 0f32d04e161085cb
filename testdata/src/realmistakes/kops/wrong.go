// Storage has read_only, and Compute readonly.
//
// https://github.com/kubernetes/kops/blob/268927e26409f861634e18f3632c9dd483c350cf/upup/pkg/fi/cloudup/gcetasks/instance.go
package kops

import compute "google.golang.org/api/compute/v0.beta"

func wrong(account string, names []string) *compute.ServiceAccount {
	aliases := map[string]string{
		"storage-ro": "https://www.googleapis.com/auth/devstorage.read_only",
		"compute-ro": "https://www.googleapis.com/auth/compute.read_only", // want `google: "https://www.googleapis.com/auth/compute.read_only" is not a scope; did you mean "https://www.googleapis.com/auth/compute.readonly"\? \[misspelled\]`
		"compute-rw": "https://www.googleapis.com/auth/compute",
	}
	var scopes []string
	for _, s := range names {
		if long, found := aliases[s]; found {
			s = long
		}
		scopes = append(scopes, s)
	}
	return &compute.ServiceAccount{Email: account, Scopes: scopes}
}
