@NullMarked
package os.qres.pos.payment;

import org.jspecify.annotations.NullMarked;
