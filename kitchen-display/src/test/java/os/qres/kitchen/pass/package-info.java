@NullMarked
package os.qres.kitchen.pass;

import org.jspecify.annotations.NullMarked;
