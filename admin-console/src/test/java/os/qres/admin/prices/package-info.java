@NullMarked
package os.qres.admin.prices;

import org.jspecify.annotations.NullMarked;
