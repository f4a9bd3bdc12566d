@NullMarked
package os.qres.pos.till;

import org.jspecify.annotations.NullMarked;
