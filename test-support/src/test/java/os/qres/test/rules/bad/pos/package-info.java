@NullMarked
package os.qres.test.rules.bad.pos;

import org.jspecify.annotations.NullMarked;
