/// The waiter's program: its start, its frame, and the way between its screens.
@NullMarked
package os.qres.pos;

import org.jspecify.annotations.NullMarked;
