@NullMarked
package os.qres.server.platform.events;

import org.jspecify.annotations.NullMarked;
