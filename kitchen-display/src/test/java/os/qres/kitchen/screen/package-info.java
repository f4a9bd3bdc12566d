@NullMarked
package os.qres.kitchen.screen;

import org.jspecify.annotations.NullMarked;
