package driver

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// spare is as much memory as any machine has.
const spare = 96 << 20

// collectLate puts off collecting garbage until as much memory is in use as any
// machine can spare. Most modules are through before, and to collect a small
// heap again and again would be a tenth of the work for them. Where most of the
// memory is really needed, garbage is collected less often than by default.
var collectLate = sync.OnceFunc(func() {
	usual := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(spare)
	if usual < 0 || limit != math.MaxInt64 { // the user knows better: GOGC, GOMEMLIMIT
		debug.SetGCPercent(usual)
		debug.SetMemoryLimit(limit)
		return
	}
	afterCollection(usual)
})

// afterCollection looks, when garbage has been collected, how much was none.
func afterCollection(usual int) {
	runtime.AddCleanup(new([16]byte), func(usual int) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		if metrics.Read(live); live[0].Value.Uint64() < spare*3/5 {
			afterCollection(usual)
			return
		}
		debug.SetGCPercent(3 * usual)
		debug.SetMemoryLimit(math.MaxInt64)
	}, usual)
}
