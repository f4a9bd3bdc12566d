@NullMarked
package os.qres.pos.order;

import org.jspecify.annotations.NullMarked;
