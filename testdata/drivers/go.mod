module example.com/app

go 1.26

require golang.org/x/oauth2 v0.0.0

replace golang.org/x/oauth2 => ./oauth2
