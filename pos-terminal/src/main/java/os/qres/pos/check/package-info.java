/// The check of one table, as one list: what the restaurant has and what this terminal adds.
@NullMarked
package os.qres.pos.check;

import org.jspecify.annotations.NullMarked;
