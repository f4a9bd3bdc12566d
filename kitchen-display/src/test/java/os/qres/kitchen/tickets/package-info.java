@NullMarked
package os.qres.kitchen.tickets;

import org.jspecify.annotations.NullMarked;
