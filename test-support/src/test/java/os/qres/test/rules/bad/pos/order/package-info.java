@NullMarked
package os.qres.test.rules.bad.pos.order;

import org.jspecify.annotations.NullMarked;
