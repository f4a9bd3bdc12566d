@NullMarked
package os.qres.server.bookings;

import org.jspecify.annotations.NullMarked;
