@NullMarked
package os.qres.model.payments;

import org.jspecify.annotations.NullMarked;
