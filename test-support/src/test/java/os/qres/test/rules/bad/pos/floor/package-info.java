@NullMarked
package os.qres.test.rules.bad.pos.floor;

import org.jspecify.annotations.NullMarked;
