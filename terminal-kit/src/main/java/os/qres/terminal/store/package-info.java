@NullMarked
package os.qres.terminal.store;

import org.jspecify.annotations.NullMarked;
