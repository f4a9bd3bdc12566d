@NullMarked
package os.qres.model.menu;

import org.jspecify.annotations.NullMarked;
