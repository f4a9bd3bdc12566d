@NullMarked
package os.qres.server.prices;

import org.jspecify.annotations.NullMarked;
