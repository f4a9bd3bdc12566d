/// Bookings: tables that guests have asked for beforehand.
@NullMarked
package os.qres.server.bookings;

import org.jspecify.annotations.NullMarked;
