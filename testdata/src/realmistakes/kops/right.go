package kops

import compute "google.golang.org/api/compute/v0.beta"

func right(account string, names []string) *compute.ServiceAccount {
	aliases := map[string]string{
		"storage-ro": "https://www.googleapis.com/auth/devstorage.read_only",
		"compute-ro": "https://www.googleapis.com/auth/compute.readonly",
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
