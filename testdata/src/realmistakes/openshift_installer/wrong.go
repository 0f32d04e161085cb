// Default credentials of a service account were asked for no scope: "Empty or
// missing scope not allowed".
//
// https://github.com/openshift/installer/pull/2068
package gcp

import (
	"context"

	"golang.org/x/oauth2/google"
)

type session struct{ credentials *google.Credentials }

func wrong(ctx context.Context) (*session, error) {
	creds, err := google.FindDefaultCredentials(ctx) // want `google: no scope is given, .*\[argument\]`
	if err != nil {
		return nil, err
	}
	return &session{credentials: creds}, nil
}
