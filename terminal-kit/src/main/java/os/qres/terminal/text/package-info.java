@NullMarked
package os.qres.terminal.text;

import org.jspecify.annotations.NullMarked;
