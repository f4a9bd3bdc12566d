@NullMarked
package os.qres.pos.outings;

import org.jspecify.annotations.NullMarked;
