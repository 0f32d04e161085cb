// A scope is in the list twice, and the one that was to stand there is missing.
//
// https://github.com/evcc-io/evcc/commit/596071b42a75e6e9863cbda06696c3f0b08ef642
package tronity

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://api-eu.tronity.io/oauth/authorize",
		TokenURL: "https://api-eu.tronity.io/oauth/authentication",
	},
	Scopes: []string{"read_vin", "read_vehicle_info", "read_odometer", "read_charge", "read_charge", "read_battery", "read_location", "write_charge_start_stop", "write_wake_up"}, // want `oauth2: "read_charge" is asked for already; leave it out \[duplicate\]`
}
