package outlook

import msgraphsdkgo "github.com/microsoftgraph/msgraph-sdk-go"

func right(cred any) (any, error) {
	return msgraphsdkgo.NewGraphServiceClientWithCredentials(cred, []string{"Mail.Read", "User.Read", "MailboxSettings.Read", "Group.Read.All"})
}
