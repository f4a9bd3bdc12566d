@NullMarked
package os.qres.server.platform.schedule;

import org.jspecify.annotations.NullMarked;
