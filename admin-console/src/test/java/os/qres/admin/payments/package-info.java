@NullMarked
package os.qres.admin.payments;

import org.jspecify.annotations.NullMarked;
