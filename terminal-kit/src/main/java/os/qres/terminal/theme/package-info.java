@NullMarked
package os.qres.terminal.theme;

import org.jspecify.annotations.NullMarked;
