@NullMarked
package os.qres.pos.bookings;

import org.jspecify.annotations.NullMarked;
