@NullMarked
package os.qres.server.staff;

import org.jspecify.annotations.NullMarked;
