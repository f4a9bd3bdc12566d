@NullMarked
package os.qres.kitchen;

import org.jspecify.annotations.NullMarked;
