/// What a waiter does with a check after it was sent: lines, tables, courses, and who serves it.
@NullMarked
package os.qres.pos.changes;

import org.jspecify.annotations.NullMarked;
