@NullMarked
package os.qres.terminal.connection;

import org.jspecify.annotations.NullMarked;
