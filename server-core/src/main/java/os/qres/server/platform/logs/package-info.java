@NullMarked
package os.qres.server.platform.logs;

import org.jspecify.annotations.NullMarked;
