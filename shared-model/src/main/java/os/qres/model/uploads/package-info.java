@NullMarked
package os.qres.model.uploads;

import org.jspecify.annotations.NullMarked;
