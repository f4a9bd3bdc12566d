@NullMarked
package os.qres.server.guest;

import org.jspecify.annotations.NullMarked;
