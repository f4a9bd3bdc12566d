@NullMarked
package os.qres.terminal.login;

import org.jspecify.annotations.NullMarked;
