@NullMarked
package os.qres.bench.menu;

import org.jspecify.annotations.NullMarked;
