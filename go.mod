module github.com/scopevet/scopevet

go 1.26.0
