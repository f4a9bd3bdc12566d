@NullMarked
package os.qres.kitchen.guests;

import org.jspecify.annotations.NullMarked;
