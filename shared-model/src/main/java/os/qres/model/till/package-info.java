/// Cash: whose drawer it is in, what came and went, and how a day is closed.
@NullMarked
package os.qres.model.till;

import org.jspecify.annotations.NullMarked;
