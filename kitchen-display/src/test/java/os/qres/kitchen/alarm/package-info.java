@NullMarked
package os.qres.kitchen.alarm;

import org.jspecify.annotations.NullMarked;
