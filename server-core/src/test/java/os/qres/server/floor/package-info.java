@NullMarked
package os.qres.server.floor;

import org.jspecify.annotations.NullMarked;
