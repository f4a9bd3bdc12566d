/// The pass, where the stations' parts of an order come together and go to the waiter.
@NullMarked
package os.qres.kitchen.pass;

import org.jspecify.annotations.NullMarked;
