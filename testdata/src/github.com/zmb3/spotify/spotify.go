package spotify

// TokenURL is where a token is fetched.
const TokenURL = "https://accounts.spotify.com/api/token"

// ScopeUserReadRecentlyPlayed is for what has been played lately.
const ScopeUserReadRecentlyPlayed = "user-read-recently-played"
