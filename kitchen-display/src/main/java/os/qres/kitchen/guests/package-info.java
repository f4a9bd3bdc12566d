/// The board that guests look at: which numbers are being made, and which can be fetched.
@NullMarked
package os.qres.kitchen.guests;

import org.jspecify.annotations.NullMarked;
