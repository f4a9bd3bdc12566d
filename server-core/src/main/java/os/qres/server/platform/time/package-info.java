@NullMarked
package os.qres.server.platform.time;

import org.jspecify.annotations.NullMarked;
