// An empty text was given where a scope was wanted.
//
// https://github.com/GoogleCloudPlatform/k8s-stackdriver/pull/402
package main

import (
	"context"
	"log"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func wrong() oauth2.TokenSource {
	ts, err := google.DefaultTokenSource(context.Background(), "") // want `google: "" is no scope; .*\[empty\]`
	if err != nil {
		log.Fatalf("creating default token source: %v", err)
	}
	return ts
}
