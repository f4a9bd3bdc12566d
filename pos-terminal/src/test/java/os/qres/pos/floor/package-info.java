@NullMarked
package os.qres.pos.floor;

import org.jspecify.annotations.NullMarked;
