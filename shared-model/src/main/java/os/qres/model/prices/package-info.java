/// Price lists: prices that hold at times, or for kinds of orders. What a price comes to is worked out here, so that
/// the server and a terminal without it come to the same.
@NullMarked
package os.qres.model.prices;

import org.jspecify.annotations.NullMarked;
