@NullMarked
package os.qres.pos.frame;

import org.jspecify.annotations.NullMarked;
