@NullMarked
package os.qres.pos;

import org.jspecify.annotations.NullMarked;
