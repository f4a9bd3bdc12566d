@NullMarked
package os.qres.server.printing;

import org.jspecify.annotations.NullMarked;
