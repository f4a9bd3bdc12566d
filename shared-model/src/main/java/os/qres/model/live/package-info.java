@NullMarked
package os.qres.model.live;

import org.jspecify.annotations.NullMarked;
