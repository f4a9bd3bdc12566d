@NullMarked
package os.qres.admin.menu;

import org.jspecify.annotations.NullMarked;
