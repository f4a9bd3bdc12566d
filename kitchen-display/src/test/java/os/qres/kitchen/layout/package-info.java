@NullMarked
package os.qres.kitchen.layout;

import org.jspecify.annotations.NullMarked;
