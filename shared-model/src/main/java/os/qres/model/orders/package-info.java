@NullMarked
package os.qres.model.orders;

import org.jspecify.annotations.NullMarked;
