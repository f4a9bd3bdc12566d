/// Checks without a table: what is taken away, and what is brought to somebody.
@NullMarked
package os.qres.pos.outings;

import org.jspecify.annotations.NullMarked;
