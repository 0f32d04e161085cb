package check_test

import (
	"testing"

	"github.com/scopevet/scopevet/internal/check"
)

// odd are scopes that look wrong and are right, with the providers that they
// are asked of: "" is one that is not known.
var odd = map[string][]string{
	"IoT User":                                  {""},              // Viessmann
	`.+:/dns-master/.+`:                         {""},              // nic.ru
	"identity[email]":                           {"", "patreon"},   // Patreon
	"campaigns.members[email]":                  {"", "patreon"},   // Patreon
	"audience:server:client_id:x":               {"", "oidc"},      // dex
	"session:role:ANALYST":                      {"", "oidc"},      // Snowflake
	"https://mail.google.com/":                  {"", "google"},    // Gmail
	"https://management.azure.com//.default":    {"", "microsoft"}, // Azure Resource Manager
	"https://graph.microsoft.com//.default":     {"", "microsoft"}, // as older SDKs write it
	"2a8d1e9c-0000-4000-8000-0123456789ab":      {"", "microsoft"}, // an application's own, by its ID
	"repository:library/alpine:pull,push":       {"", "gitlab"},    // registries
	"user:1234":                                 {"gitlab"},        // GitLab's dynamic ones
	"urn:zitadel:iam:org:project:id:1:aud":      {"", "oidc"},      // Zitadel
	"data.records:read":                         {"", "airtable"},  // Airtable
	"ZohoCRM.modules.ALL":                       {"", "zoho"},      // Zoho
	"crm.objects.contacts.read":                 {"", "hubspot"},   // HubSpot
	"esi-mail.read_mail.v1":                     {"", "eveonline"}, // EVE Online
	"com.intuit.quickbooks.accounting":          {"", "intuit"},    // QuickBooks
	"https://uri.paypal.com/services/invoicing": {"", "paypal"},    // PayPal
}

// TestOddScopes asks for each in every way that a request can take. What is
// on by default says nothing of them.
func TestOddScopes(t *testing.T) {
	c := testCatalog(t)
	on := func(c *check.Check) bool { return !c.Off }
	for scope, providers := range odd {
		for _, p := range providers {
			if p != "" && c.Provider(p) == nil {
				t.Errorf("no provider %q", p)
			}
			requests := []request{
				list(p, scope), list(p, scope).by(check.ByComma), list(p, scope).by(check.Apart), text(p, scope),
				list(p, scope).by(check.Repeated), list(p, scope).butRaw(), inURL(p, scope), list(p, scope).butOpen(),
				list(p).with(check.Element{Text: scope}), list(p).with(check.Element{Text: scope + " ", Gaps: []int{len(scope) + 1}}),
				list(p, scope).as(check.ByUser), list(p, scope).butGuessed(),
			}
			for _, r := range requests {
				for _, f := range check.Run(r.build(c), on) {
					t.Errorf("%v: %s; want silence", r, f.Message)
				}
			}
		}
	}
}
