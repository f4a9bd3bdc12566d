@NullMarked
package os.qres.server.live;

import org.jspecify.annotations.NullMarked;
