package check

var sensitive = &Check{
	Name:  "sensitive",
	Title: "a scope is granted only after a review, or by an administrator",
	Off:   true,
	Run:   runSensitive,
}

func runSensitive(r *Request) (all []Finding) {
	for _, t := range r.Tokens() {
		s := r.lookup(t.Text)
		if s == nil {
			continue
		}
		if why := entails(s.Sensitivity); why != "" {
			all = append(all, t.finding(Note, "%q %s", t.Text, why))
		}
	}
	return all
}

// entails says what a scope of that sensitivity asks of those who use it.
func entails(sensitivity string) string {
	switch sensitivity {
	case "sensitive": // https://support.google.com/cloud/answer/13464321
		return "is sensitive: the provider verifies the app before it grants it to more than test users"
	case "restricted": // https://support.google.com/cloud/answer/13464325
		return "is restricted: the provider verifies the app and asks for a security assessment every year"
	case "admin-consent": // https://learn.microsoft.com/en-us/entra/identity-platform/permissions-consent-overview
		return "needs the consent of an administrator of each tenant"
	case "approval-required": // https://discord.com/developers/docs/topics/oauth2#shared-resources-oauth2-scopes
		return "is granted only to apps that the provider has approved"
	case "not-available":
		return "is granted to no new apps"
	}
	return ""
}
