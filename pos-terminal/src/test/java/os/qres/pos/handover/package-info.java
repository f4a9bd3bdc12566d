@NullMarked
package os.qres.pos.handover;

import org.jspecify.annotations.NullMarked;
