/// What stands around the waiter's screens: the status bar, its menu, and the list of what needs attention.
@NullMarked
package os.qres.pos.frame;

import org.jspecify.annotations.NullMarked;
