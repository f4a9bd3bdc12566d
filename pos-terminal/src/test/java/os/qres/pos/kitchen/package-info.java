@NullMarked
package os.qres.pos.kitchen;

import org.jspecify.annotations.NullMarked;
