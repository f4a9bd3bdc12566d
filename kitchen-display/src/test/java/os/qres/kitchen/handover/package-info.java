@NullMarked
package os.qres.kitchen.handover;

import org.jspecify.annotations.NullMarked;
