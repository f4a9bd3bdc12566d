@NullMarked
package os.qres.server.platform.gate;

import org.jspecify.annotations.NullMarked;
