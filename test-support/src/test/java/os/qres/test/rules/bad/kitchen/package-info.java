@NullMarked
package os.qres.test.rules.bad.kitchen;

import org.jspecify.annotations.NullMarked;
