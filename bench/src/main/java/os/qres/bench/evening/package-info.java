/// What the programs hold after hours of a busy evening.
@NullMarked
package os.qres.bench.evening;

import org.jspecify.annotations.NullMarked;
