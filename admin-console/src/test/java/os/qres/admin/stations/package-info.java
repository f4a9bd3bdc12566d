@NullMarked
package os.qres.admin.stations;

import org.jspecify.annotations.NullMarked;
