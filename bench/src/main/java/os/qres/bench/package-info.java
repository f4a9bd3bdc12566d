/// Benchmarks. Each prints our figure and a yardstick's beside it, both from one run on one computer, because a
/// figure alone says more about the computer than about us. `bench/run` runs them one after another.
@NullMarked
package os.qres.bench;

import org.jspecify.annotations.NullMarked;
