package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Cut-down files as they are published, and the rows that are read from them.
func TestFormats(t *testing.T) {
	for arg, want := range map[string][]string{
		"facts=facts": {
			"acme: list | deprecated 2024-05 | use read or write < https://acme.example/changes",
			"acme: read < https://acme.example/docs",
			"acme: write | sensitive | for bot | implies read | note asks twice < https://acme.example/docs",
		},
		"google=google": {
			"google: https://mail.google.com/ < google.golang.org/api@r1 discovery documents",
			"google: https://www.googleapis.com/auth/drive < google.golang.org/api@r1 discovery documents",
			"google: https://www.googleapis.com/auth/drive.file < google.golang.org/api@r1 discovery documents",
			"google: https://www.googleapis.com/auth/drive.readonly < google.golang.org/api@r1 discovery documents",
			"google: https://www.googleapis.com/auth/gmail.readonly < google.golang.org/api@r1 discovery documents",
			"google: https://www.googleapis.com/auth/gmail.send < google.golang.org/api@r1 discovery documents",
		},
		"github=scopes-for-oauth-apps.md": {
			"github: gist <",
			"github: read:user <",
			"github: repo | implies repo:status security_events <",
			"github: repo:status <",
			"github: security_events <",
			"github: site_admin <",
			"github: user | implies read:user user:email <",
			"github: user:email < github/docs@r1:content/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps.md",
		},
		"microsoft=microsoft": {
			"microsoft: AccessReview.Read.All | admin-consent | for application delegated < merill/microsoft-info@r1:_info (the service principal of Microsoft Graph)",
			"microsoft: Mail.Send | user-consent | for application delegated <",
			"microsoft: User.Read | user-consent | for delegated <",
			"microsoft: openid | user-consent | for delegated <",
		},
		"microsoft=permissions.json": {
			"microsoft: ChannelMessage.Read.Group | for rsc <",
			"microsoft: Chat.Manage.Chat | for rsc < microsoftgraph/microsoft-graph-devx-content@r1:permissions/new/permissions.json",
		},
		"discord=oauth2.mdx": {
			"discord: activities.read | not-available <",
			"discord: applications.builds.upload | approval-required <",
			"discord: applications.commands <",
			"discord: bot | implies applications.commands <",
			"discord: email <",
			"discord: identify < discord/discord-api-docs@r1:developers/topics/oauth2.mdx",
			"discord: rpc | approval-required <",
		},
		"mastodon=oauth-scopes.md": {
			"mastodon: follow | deprecated | implies read:blocks read:follows write:follows <",
			"mastodon: profile < mastodon/documentation@r1:content/en/api/oauth-scopes.md",
			"mastodon: push <",
			"mastodon: read | implies read:accounts read:blocks read:follows <",
			"mastodon: read:accounts <",
			"mastodon: read:blocks <",
			"mastodon: read:follows <",
			"mastodon: write | implies write:follows <",
			"mastodon: write:follows <",
		},
		"openapi:x=openapi3.json": {
			"x: offline.access <", "x: tweet.read <", "x: tweet.write <", "x: users.read < openapi3.json",
		},
		"openapi:eveonline=swagger2.json": {
			"eveonline: esi-skills.read_skills.v1 <", "eveonline: esi-wallet.read_character_wallet.v1 < swagger2.json",
		},
		"discovery:gitlab=openid-configuration": {
			"gitlab: api < https://gitlab.com/.well-known/openid-configuration",
			"gitlab: email <", "gitlab: openid <", "gitlab: profile <", "gitlab: read_api <",
		},
	} {
		t.Run(arg, func(t *testing.T) {
			got := readAll(t, arg)
			if len(got) != len(want) {
				t.Fatalf("got %d rows, want %d:\n%s", len(got), len(want), strings.Join(got, "\n"))
			}
			for i, row := range got {
				if !strings.HasPrefix(row, want[i]) || !strings.HasSuffix(want[i], "<") && row != want[i] {
					t.Errorf("got  %s\nwant %s", row, want[i])
				}
			}
		})
	}
}

func readAll(t *testing.T, arg string) []string {
	t.Helper()
	s, err := parseSource(arg)
	if err != nil {
		t.Fatal(err)
	}
	s.path, s.revision = filepath.Join("testdata", s.path), "r1"
	readings, err := s.format.read(s)
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, r := range readings {
		for _, f := range r.facts {
			if !r.owns(f.Source) {
				t.Errorf("the source does not own its row %s from %s", f.Name, f.Source)
			}
			rows = append(rows, r.provider+": "+f.Row()+" < "+f.Source)
		}
	}
	slices.Sort(rows)
	return rows
}

func TestBrokenSources(t *testing.T) {
	for arg, want := range map[string]string{
		"facts=facts-broken":                           `acme.tsv:3: scope "write": unknown field "retired"`,
		"facts=missing":                                "no such file",
		"google=google-broken":                         "gmail-api.json: unexpected end of JSON input",
		"google=facts":                                 "no discovery document",
		"github=broken.md":                             "no scope of github found",
		"microsoft=microsoft-broken":                   "GraphDelegateRoles.json: json: cannot unmarshal object",
		"microsoft=microsoft/GraphAppRoles.json":       "GraphAppRoles.json: json: cannot unmarshal array",
		"microsoft=openapi3.json":                      "no scope of microsoft found",
		"discord=broken.md":                            "no scope of discord found",
		"mastodon=broken.md":                           "no scope of mastodon found",
		"openapi:x=openapi-broken.json":                "openapi-broken.json: json: cannot unmarshal array",
		"openapi:x=permissions.json":                   "no scope of x found",
		"discovery:gitlab=openid-configuration-broken": "no issuer",
		"openapi:nobody=openapi3.json":                 `the catalogue has no provider "nobody"`,
		"openapi=openapi3.json":                        "want FORMAT=PATH",
		"github:github=broken.md":                      "want FORMAT=PATH",
		"github":                                       "want FORMAT=PATH",
		"word=x":                                       "want FORMAT=PATH",
	} {
		t.Run(arg, func(t *testing.T) {
			if head, path, ok := strings.Cut(arg, "="); ok {
				arg = head + "=" + filepath.Join("testdata", path)
			}
			err := refresh(options{catalogue: "testdata/providers.toml", dry: true}, []string{arg}, new(strings.Builder))
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error is %v, want …%s…", err, want)
			}
		})
	}
}

// The cut-down files say nothing that the catalogue does not have: all that a
// refresh would do is drop what was cut, and the second time nothing.
func TestSourcesAgreeWithTheCatalogue(t *testing.T) {
	cat, err := read("../../scopes.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, arg := range []string{
		"google=testdata/google", "github=testdata/scopes-for-oauth-apps.md", "microsoft=testdata/microsoft",
		"microsoft=testdata/permissions.json", "discord=testdata/oauth2.mdx", "mastodon=testdata/oauth-scopes.md",
	} {
		t.Run(arg, func(t *testing.T) {
			s, err := parseSource(arg)
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			cut, err := mergeSource(cat, s, true, &out)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(out.String()) {
				if _, what, _ := strings.Cut(line, ": "); !strings.HasPrefix(what, "dropped ") {
					t.Errorf("refresh prints %s", line)
				}
			}
			out.Reset()
			again, err := mergeSource(cut, s, false, &out)
			if err != nil || out.Len() > 0 || again.Canonical() != cut.Canonical() {
				t.Errorf("refreshed again: error %v, printed %s", err, &out)
			}
		})
	}
}

// Lists that are whole, with the texts beside the scopes cut short: a refresh
// changes nothing, down to the byte.
func TestWholeSourcesReproduceTheirSections(t *testing.T) {
	text, err := os.ReadFile("../../scopes.toml")
	if err != nil {
		t.Fatal(err)
	}
	for arg, revision := range map[string]string{
		"github=scopes-for-oauth-apps.md": "0460e40",
		"microsoft=permissions.json":      "6cbd6bb",
		"discord=oauth2.mdx":              "c98d64b",
		"mastodon=oauth-scopes.md":        "2903485",
	} {
		t.Run(arg, func(t *testing.T) {
			o := options{catalogue: filepath.Join(t.TempDir(), "scopes.toml"), revision: revision}
			if err := os.WriteFile(o.catalogue, text, 0o666); err != nil {
				t.Fatal(err)
			}
			format, file, _ := strings.Cut(arg, "=")
			var out strings.Builder
			if err := refresh(o, []string{format + "=" + filepath.Join("testdata", "whole", file)}, &out); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(o.catalogue)
			if err != nil {
				t.Fatal(err)
			}
			if out.Len() > 0 || string(got) != string(text) {
				t.Errorf("printed %q, changed the file: %v", &out, string(got) != string(text))
			}
		})
	}
}
