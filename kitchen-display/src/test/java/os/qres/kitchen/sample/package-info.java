@NullMarked
package os.qres.kitchen.sample;

import org.jspecify.annotations.NullMarked;
