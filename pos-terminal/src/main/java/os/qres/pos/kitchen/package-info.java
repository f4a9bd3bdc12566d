/// What the kitchen says to waiters.
@NullMarked
package os.qres.pos.kitchen;

import org.jspecify.annotations.NullMarked;
