// Bench measures what scopevet costs on a real repository, in turn with what
// the same work costs without it:
//
//	go run ./internal/bench [-n 10] [-vet=false] [-tests=false] [-multichecker] folder ...
//
// It prints the median CPU seconds (user and system, children included) of
// "go vet -vettool" with a warm build cache and a cold vet cache: with a tool
// that does nothing but answer the protocol, with scopevet, and with an
// analyzer that does nothing on x/tools' unitchecker; and with a warm vet
// cache. Then the same and the peak memory, with and without tests, of
// "go list -deps -export", of a program that type-checks the same packages and
// does nothing with them, of scopevet by itself and, if asked for, of an
// analyzer that does nothing on x/tools' multichecker.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"text/tabwriter"
	"time"
)

func main() {
	n := flag.Int("n", 10, "runs of each")
	vet := flag.Bool("vet", true, "measure go vet too")
	tests := flag.Bool("tests", true, "measure with tests too")
	multi := flag.Bool("multichecker", false, "measure x/tools' multichecker too, which takes much memory")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: bench [-n 10] [-vet=false] [-tests=false] [-multichecker] folder ...")
		os.Exit(2)
	}
	if err := bench(flag.Args(), *n, *vet, *tests, *multi); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

const module = "github.com/scopevet/scopevet"

func bench(dirs []string, n int, vets, tests, multi bool) error {
	tools, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tools)
	for _, pkg := range []string{"internal/bench/nothing", "internal/bench/empty", "internal/bench/types", "cmd/scopevet"} {
		if out, err := exec.Command("go", "build", "-o", tools, module+"/"+pkg).CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", pkg, err, out)
		}
	}
	scopevet, types := filepath.Join(tools, "scopevet"), filepath.Join(tools, "types")
	for _, dir := range dirs {
		fmt.Println(dir)
		if vets {
			nothing, empty := filepath.Join(tools, "nothing"), filepath.Join(tools, "empty")
			err := table("go vet -vettool, cold vet cache", dir, n, []contender{
				{"nothing", vet(nothing)},
				{"scopevet", vet(scopevet)},
				{"empty on unitchecker", vet(empty)},
			})
			if err != nil {
				return err
			}
			err = table("go vet -vettool, warm vet cache", dir, n, []contender{
				{"nothing", run("go", "vet", "-vettool="+nothing, "./...")},
				{"scopevet", run("go", "vet", "-vettool="+scopevet, "./...")},
			})
			if err != nil {
				return err
			}
		}
		if tests {
			err := table("stand-alone, with tests", dir, n, []contender{
				{"go list -deps -export -test", run("go", "list", "-deps", "-export", "-test", "./...")},
				{"types, no analysis", run(types, "-test", "./...")},
				{"scopevet", run(scopevet, "./...")},
			})
			if err != nil {
				return err
			}
		}
		contenders := []contender{
			{"go list -deps -export", run("go", "list", "-deps", "-export", "./...")},
			{"types, no analysis", run(types, "./...")},
			{"scopevet -test=false", run(scopevet, "-test=false", "./...")},
			{"scopevet list", run(scopevet, "list", "./...")},
		}
		if multi {
			contenders = append(contenders, contender{"empty on multichecker", run(filepath.Join(tools, "empty"), "-test=false", "./...")})
		}
		if err := table("stand-alone, without tests", dir, n, contenders); err != nil {
			return err
		}
	}
	return nil
}

func run(name string, args ...string) func(int) (*exec.Cmd, error) {
	return func(int) (*exec.Cmd, error) { return exec.Command(name, args...), nil }
}

// A contender is one command to measure; run is the number of the run.
type contender struct {
	name    string
	command func(run int) (*exec.Cmd, error)
}

// vet returns go vet with a copy of the tool that the go command has not seen:
// bytes behind its end change its hash, and its name.
func vet(tool string) func(int) (*exec.Cmd, error) {
	return func(run int) (*exec.Cmd, error) {
		data, err := os.ReadFile(tool)
		if err != nil {
			return nil, err
		}
		fresh := tool + strconv.Itoa(run)
		mark := time.Now().Format(time.RFC3339Nano)
		if err := os.WriteFile(fresh, append(data, mark...), 0o755); err != nil {
			return nil, err
		}
		return exec.Command("go", "vet", "-vettool="+fresh, "./..."), nil
	}
}

// A cost is what one run took.
type cost struct {
	cpu, wall time.Duration
	memory    int64 // bytes, of the largest process
}

// table measures the contenders in turn, so that all see the same machine, and
// prints their medians. Run 0 warms the caches and does not count.
func table(title, dir string, n int, contenders []contender) error {
	costs := make([][]cost, len(contenders))
	for run := range n + 1 {
		for i, c := range contenders {
			cmd, err := c.command(run)
			if err != nil {
				return err
			}
			cmd.Dir = dir
			if measured := measure(cmd); run > 0 {
				costs[i] = append(costs[i], measured)
			}
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s, median of %d\tCPU\tratio\twall\tmemory\t\n", title, n)
	base := median(costs[0])
	for i, c := range contenders {
		m := median(costs[i])
		fmt.Fprintf(w, "%s\t%.2f s\t%.2f\t%.2f s\t%d MB\t\n", c.name,
			m.cpu.Seconds(), m.cpu.Seconds()/base.cpu.Seconds(), m.wall.Seconds(), m.memory>>20)
	}
	return w.Flush()
}

// measure runs the command. That it fails is not of interest: it does when
// there are findings.
func measure(cmd *exec.Cmd) cost {
	start := time.Now()
	cmd.Run()
	c := cost{wall: time.Since(start)}
	if state := cmd.ProcessState; state != nil {
		c.cpu = state.UserTime() + state.SystemTime()
		if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
			c.memory = usage.Maxrss << 10
		}
	}
	return c
}

// median returns the median of each quantity by itself.
func median(costs []cost) cost {
	pick := func(value func(cost) int64) int64 {
		values := make([]int64, len(costs))
		for i, c := range costs {
			values[i] = value(c)
		}
		slices.Sort(values)
		return values[len(values)/2]
	}
	return cost{
		cpu:    time.Duration(pick(func(c cost) int64 { return int64(c.cpu) })),
		wall:   time.Duration(pick(func(c cost) int64 { return int64(c.wall) })),
		memory: pick(func(c cost) int64 { return c.memory }),
	}
}
