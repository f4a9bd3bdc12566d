/// What a waiter picks from and has typed, but the restaurant does not have yet: pure records.
@NullMarked
package os.qres.pos.draft;

import org.jspecify.annotations.NullMarked;
