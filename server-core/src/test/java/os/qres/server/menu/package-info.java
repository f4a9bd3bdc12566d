@NullMarked
package os.qres.server.menu;

import org.jspecify.annotations.NullMarked;
