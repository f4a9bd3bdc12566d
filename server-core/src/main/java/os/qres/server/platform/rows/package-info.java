/// What stands in the tables, row by row and in words of our own: so that it can be counted, marked, copied to
/// another disk, and put back into either database.
@NullMarked
package os.qres.server.platform.rows;

import org.jspecify.annotations.NullMarked;
