@NullMarked
package os.qres.admin.printers;

import org.jspecify.annotations.NullMarked;
