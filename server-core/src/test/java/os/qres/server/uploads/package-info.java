@NullMarked
package os.qres.server.uploads;

import org.jspecify.annotations.NullMarked;
