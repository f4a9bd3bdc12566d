/// A recorded evening of a restaurant, for whoever plays it on the real programs.
@NullMarked
package os.qres.test.evening;

import org.jspecify.annotations.NullMarked;
