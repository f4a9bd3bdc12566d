@NullMarked
package os.qres.model.floor;

import org.jspecify.annotations.NullMarked;
