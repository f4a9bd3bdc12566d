/// What a waiter has typed but the restaurant does not have yet: pure records, kept through lock and restart.
@NullMarked
package os.qres.pos.draft;

import org.jspecify.annotations.NullMarked;
