/// What the kitchen is told by sound.
@NullMarked
package os.qres.kitchen.alarm;

import org.jspecify.annotations.NullMarked;
