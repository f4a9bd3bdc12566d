@NullMarked
package os.qres.server.orders;

import org.jspecify.annotations.NullMarked;
