/// The ways to pay.
@NullMarked
package os.qres.admin.payments;

import org.jspecify.annotations.NullMarked;
