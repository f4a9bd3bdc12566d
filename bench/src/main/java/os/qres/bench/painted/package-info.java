/// How long it takes until the kitchen sees an order.
@NullMarked
package os.qres.bench.painted;

import org.jspecify.annotations.NullMarked;
