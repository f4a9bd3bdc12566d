@NullMarked
package os.qres.model.staff;

import org.jspecify.annotations.NullMarked;
