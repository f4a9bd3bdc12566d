@NullMarked
package os.qres.pos.changes;

import org.jspecify.annotations.NullMarked;
