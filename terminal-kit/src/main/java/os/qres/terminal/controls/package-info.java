@NullMarked
package os.qres.terminal.controls;

import org.jspecify.annotations.NullMarked;
