/// A terminal that was away and comes back.
@NullMarked
package os.qres.bench.live;

import org.jspecify.annotations.NullMarked;
