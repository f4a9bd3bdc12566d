@NullMarked
package os.qres.bench.start;

import org.jspecify.annotations.NullMarked;
