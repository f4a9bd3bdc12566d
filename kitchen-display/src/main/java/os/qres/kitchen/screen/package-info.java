/// The cooks' whole screen: the board with what stands around it, its keys, and what comes up over it.
@NullMarked
package os.qres.kitchen.screen;

import org.jspecify.annotations.NullMarked;
