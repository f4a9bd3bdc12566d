@NullMarked
package os.qres.pos.house;

import org.jspecify.annotations.NullMarked;
