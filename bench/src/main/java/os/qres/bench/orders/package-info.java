@NullMarked
package os.qres.bench.orders;

import org.jspecify.annotations.NullMarked;
