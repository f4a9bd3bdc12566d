@NullMarked
package os.qres.pos.tables;

import org.jspecify.annotations.NullMarked;
