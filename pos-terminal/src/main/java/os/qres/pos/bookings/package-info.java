/// Bookings at the waiter's station: who comes when to which table, and what becomes of them.
@NullMarked
package os.qres.pos.bookings;

import org.jspecify.annotations.NullMarked;
