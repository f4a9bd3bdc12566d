@NullMarked
package os.qres.admin.hours;

import org.jspecify.annotations.NullMarked;
