/// Price lists: what is sold at other prices, when, and in which orders.
@NullMarked
package os.qres.admin.prices;

import org.jspecify.annotations.NullMarked;
