@NullMarked
package os.qres.test.rules.good.pos.floor;

import org.jspecify.annotations.NullMarked;
