/// Cash in drawers, checks that are paid, and the end of the day.
@NullMarked
package os.qres.pos.till;

import org.jspecify.annotations.NullMarked;
