@NullMarked
package os.qres.server.platform.access;

import org.jspecify.annotations.NullMarked;
