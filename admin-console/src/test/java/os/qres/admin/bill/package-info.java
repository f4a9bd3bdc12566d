@NullMarked
package os.qres.admin.bill;

import org.jspecify.annotations.NullMarked;
