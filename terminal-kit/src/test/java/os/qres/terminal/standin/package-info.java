@NullMarked
package os.qres.terminal.standin;

import org.jspecify.annotations.NullMarked;
