/// A restaurant with a past: what a year of orders costs.
@NullMarked
package os.qres.bench.history;

import org.jspecify.annotations.NullMarked;
