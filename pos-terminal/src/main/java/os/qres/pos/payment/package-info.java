/// Taking the money for a whole check.
@NullMarked
package os.qres.pos.payment;

import org.jspecify.annotations.NullMarked;
