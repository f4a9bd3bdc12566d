/// What state each table is in, and who waits for the waiter: pure functions of what is known.
@NullMarked
package os.qres.pos.tables;

import org.jspecify.annotations.NullMarked;
