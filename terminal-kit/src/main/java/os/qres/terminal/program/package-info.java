@NullMarked
package os.qres.terminal.program;

import org.jspecify.annotations.NullMarked;
