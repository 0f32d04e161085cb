package paste

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"sync"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// A message is an error text by which a server refuses a request for scopes.
type message struct {
	// provider is the key of the server's provider; "": several servers say so.
	provider string
	// text matches the error; its group, if it has one, is the scopes, between
	// which split cuts.
	text *regexp.Regexp
	// means says what the error tells, in words.
	means string
	// seen is where somebody had it.
	seen string
}

// messages are looked for in this order. They are compiled when they are first
// wanted: go vet starts the command once for each package, and wants none.
var messages = sync.OnceValue(func() []message {
	return []message{
		{
			"google", regexp.MustCompile(`Some requested scopes were invalid\. \{(?:valid=\[[^\]]*\], )?invalid=\[([^\]]*)\]\}`),
			"google knows none of the scopes between the brackets",
			"https://github.com/zquestz/omniauth-google-oauth2/issues/18",
		},
		{
			"google", regexp.MustCompile(`Some requested scopes cannot be shown: \[([^\]]*)\]`),
			"google grants these scopes to no application from outside",
			"https://github.com/emreturkmencom/antigravity-telegram-suite/issues/40",
		},
		{
			"microsoft", regexp.MustCompile(`AADSTS650053: The application '[^']*' asked for scope '([^']*)' that doesn't exist on the resource`),
			"the resource has no such scope; 00000003-0000-0000-c000-000000000000 is Microsoft Graph",
			"https://github.com/MicrosoftDocs/azure-docs/issues/52161",
		},
		{
			"microsoft", regexp.MustCompile(`AADSTS1002012: The provided value for scope (\S+) is not valid`),
			`with client credentials, a scope is the resource's identifier with "/.default" behind it`,
			"https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes",
		},
		{
			"microsoft", regexp.MustCompile(`The provided value for the input parameter ['‘]scope['’] is not valid\.\s+The scope '?([^'\n]+?)'? (?:is not valid|does not exist|is not configured)`),
			"one of these is not a scope of a resource that Microsoft knows",
			"https://github.com/jeffcarbs/omniauth-office365/issues/1",
		},
		{
			"slack", regexp.MustCompile(`Invalid permissions requested\s+Invalid scopes?: ([^\n;]+)`),
			"slack has no such scope, or not for this kind of token",
			"https://github.com/slackapi/slack-api-specs/issues/22",
		},
		{
			"facebook", regexp.MustCompile(`(?i)Invalid Scopes: ?([^.\n]+)\. ?This message is only shown to developers`),
			"facebook grants these no more or never did; users see no error, and the right is missing",
			"https://github.com/Automattic/fb-instant-articles/issues/102",
		},
		{
			"linkedin", regexp.MustCompile(`(?i)Scope "([^"]+)" is not authorized for your application`),
			"the application has no product that brings this scope",
			"https://github.com/decioferreira/omniauth-linkedin-oauth2/issues/45",
		},
		{
			"linkedin", regexp.MustCompile(`application has not been authorized for the scope "([^"]+)"`),
			"the application has no product that brings this scope",
			"https://github.com/Happyr/LinkedIn-API-client/issues/71",
		},
		{
			"auth0", regexp.MustCompile(`Client has not been granted scopes: ([^"\n}]+)`),
			"the application is not allowed these scopes of the API",
			"https://github.com/auth0/docs/issues/5466",
		},
		{
			"keycloak", regexp.MustCompile(`Invalid scopes: ([^"&\n]*)`),
			"one of these is no client scope of the realm, or not assigned to the client",
			"https://github.com/keycloak/keycloak/issues/8751",
		},
		{
			"microsoft", regexp.MustCompile(`\.default scope can't be combined with resource-specific scopes`),
			`".default" cannot be asked for beside other scopes of the same API`,
			"https://github.com/oauth2-proxy/oauth2-proxy/issues/2158",
		},
		{
			"microsoft", regexp.MustCompile(`AADSTS900144: The request body must contain the following parameter: 'scope'`),
			"the request has no parameter of the name scope",
			"https://github.com/statping-ng/statping-ng/issues/165",
		},
		{
			"google", regexp.MustCompile(`OAuth 2 parameters can only have a single value: scope`),
			"the parameter scope is sent several times; write all scopes in one",
			"https://github.com/r-lib/httr2/issues/157",
		},
		{
			"google", regexp.MustCompile(`Empty or missing scope not allowed`),
			"the key of a service account asks for no scope",
			"https://github.com/openshift/installer/pull/2068",
		},
		{
			"google", regexp.MustCompile(`Invalid OAuth scope or ID token audience provided`),
			"something else than a scope of google is given in the place of one",
			"https://github.com/binxio/gcp-get-secret/pull/3",
		},
		{
			"strava", regexp.MustCompile(`"field":\s*"scope",\s*"code":\s*"invalid"`),
			"strava knows none of the scopes, or has got them with something else than commas between them; paste the scopes or the authorization URL",
			"https://github.com/markbates/goth/issues/435",
		},
		{
			"linkedin", regexp.MustCompile(`unauthorized_scope_error`),
			"the application has no product that brings one of the scopes; paste the scopes or the authorization URL",
			"https://github.com/cuongdevjs/reactjs-social-login/issues/178",
		},
		{
			"", regexp.MustCompile(`cannot overwrite parameter "scope"`),
			"golang.org/x/oauth2/clientcredentials has got the scopes twice, in Scopes and in EndpointParams, and sends nothing",
			"https://github.com/golang/oauth2/blob/v0.37.0/clientcredentials/clientcredentials.go",
		},
		{
			"", regexp.MustCompile(`The requested scope is invalid, unknown, or malformed\.?`),
			"the server says so of one of the scopes and not of which; Discord, GitLab and servers on Ory or Doorkeeper do",
			"https://github.com/ViscousPot/GitSync/issues/220",
		},
		{
			"", regexp.MustCompile(`invalid_scope|AADSTS\d+`),
			"the server refuses a scope and does not say which; paste the scopes or the authorization URL",
			"https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
		},
		{
			"", regexp.MustCompile(`(?i)insufficient[_ ](?:authentication )?scopes?\b`),
			"the log-in worked, and the token lacks a scope that this call needs; ask for it too and log in again",
			"https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
		},
	}
})

// readError reads a provider's error text, or the URL that brings one back, or
// returns nil where the text is neither.
func readError(cat *catalog.Catalog, input string) *reading {
	whole := plain(input)
	for _, m := range messages() {
		at := m.text.FindStringSubmatchIndex(whole.s)
		if at == nil {
			continue
		}
		r := &reading{
			kind: Message, wire: check.Verbatim, provider: cat.Provider(m.provider),
			notes: []string{fmt.Sprintf("%s (seen: %s)", m.means, m.seen)},
		}
		if len(at) > 2 && at[2] >= 0 {
			r.elements = listed(whole, at[2], at[3])
			if len(r.elements) > 1 {
				r.wire = check.Apart
			}
		}
		return r
	}
	return nil
}

// listed cuts scopes that an error text lists apart. With commas and blanks
// between them each is one; where there are blanks alone, that is how they were
// asked for, and where there are commas alone, the commas may be the mistake.
func listed(t text, start, end int) []text {
	part := func(from, to int) text { return text{t.s[from:to], t.at[from : to+1]} }
	if !strings.Contains(t.s[start:end], ", ") {
		return []text{part(start, end)}
	}
	var all []text
	for start < end {
		stop := end
		if i := strings.Index(t.s[start:end], ", "); i >= 0 {
			stop = start + i
		}
		all = append(all, part(start, stop))
		start = stop + len(", ")
	}
	return all
}

// plain undoes what stands between an error text and its reader: the encodings
// of the URL that brings it back, of HTML and of JSON.
func plain(input string) text {
	t := sub(input, 0, len(input))
	if i := strings.Index(input, "error_description="); i >= 0 && isURLEncoded(input[i:]) {
		t = decoded(input, 0, len(input))
	}
	return t.replaced(`&quot;`, html.UnescapeString(`&quot;`)).replaced(`\"`, `"`).replaced(`\n`, "\n")
}

func isURLEncoded(s string) bool { return !strings.ContainsAny(s, " \n") }

// replaced is the text with another in place of each old one. What it writes
// stands where the old one began.
func (t text) replaced(old, by string) text {
	if !strings.Contains(t.s, old) {
		return t
	}
	var b strings.Builder
	var at []int
	for i := 0; i < len(t.s); {
		if !strings.HasPrefix(t.s[i:], old) {
			b.WriteByte(t.s[i])
			at = append(at, t.at[i])
			i++
			continue
		}
		b.WriteString(by)
		for range len(by) {
			at = append(at, t.at[i])
		}
		i += len(old)
	}
	return text{b.String(), append(at, t.at[len(t.s)])}
}
