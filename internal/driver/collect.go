package driver

import (
	"math"
	"runtime"
	"runtime/debug"
	"sync"
)

// spare is as much memory as any machine has.
const spare = 80 << 20

// collectLate puts off collecting garbage until as much memory is in use as any
// machine can spare; from then on it is collected half as often as by default.
// Most modules are through before, and to collect a small heap again and again
// would be a tenth of the work for them; of a large one little is garbage.
var collectLate = sync.OnceFunc(func() {
	usual := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(spare)
	if usual < 0 || limit != math.MaxInt64 { // the user knows better: GOGC, GOMEMLIMIT
		debug.SetGCPercent(usual)
		debug.SetMemoryLimit(limit)
		return
	}
	runtime.AddCleanup(new([16]byte), func(percent int) {
		debug.SetGCPercent(2 * percent)
		debug.SetMemoryLimit(math.MaxInt64)
	}, usual)
})
