/// A network that breaks where and when a test says.
@NullMarked
package os.qres.test.network;

import org.jspecify.annotations.NullMarked;
