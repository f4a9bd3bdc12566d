/// When people came and went, how long they worked, and what of it is mended.
@NullMarked
package os.qres.admin.hours;

import org.jspecify.annotations.NullMarked;
