@NullMarked
package os.qres.admin.floor;

import org.jspecify.annotations.NullMarked;
