/// Bookings: tables that guests have asked for beforehand.
@NullMarked
package os.qres.model.bookings;

import org.jspecify.annotations.NullMarked;
