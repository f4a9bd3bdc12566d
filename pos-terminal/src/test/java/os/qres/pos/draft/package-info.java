@NullMarked
package os.qres.pos.draft;

import org.jspecify.annotations.NullMarked;
