@NullMarked
package os.qres.pos.check;

import org.jspecify.annotations.NullMarked;
