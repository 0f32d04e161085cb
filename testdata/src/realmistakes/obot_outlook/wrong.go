// Microsoft Graph calls its permission Group.Read.All.
//
// https://github.com/obot-platform/tools/pull/521
package outlook

import msgraphsdkgo "github.com/microsoftgraph/msgraph-sdk-go"

var (
	readOnlyScopes = []string{"Mail.Read", "User.Read", "MailboxSettings.Read", "Groups.Read.All"}                                     // want `microsoft: "Groups.Read.All" is not a scope; did you mean "Group.Read.All"\?`
	allScopes      = []string{"Mail.Read", "Mail.ReadWrite", "Mail.Send", "User.Read", "MailboxSettings.Read", "Groups.ReadWrite.All"} // want `microsoft: "Groups.ReadWrite.All" is not a scope; did you mean "Group.ReadWrite.All"\?`
)

func wrongClient(cred any, scopes []string) (any, error) {
	return msgraphsdkgo.NewGraphServiceClientWithCredentials(cred, scopes)
}

func wrong(cred any, write bool) (any, error) {
	if write {
		return wrongClient(cred, allScopes)
	}
	return wrongClient(cred, readOnlyScopes)
}
