/// The plan of the house: which table is in what state, and who waits for the waiter.
@NullMarked
package os.qres.pos.floor;

import org.jspecify.annotations.NullMarked;
