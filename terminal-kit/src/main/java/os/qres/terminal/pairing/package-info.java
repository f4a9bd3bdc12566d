@NullMarked
package os.qres.terminal.pairing;

import org.jspecify.annotations.NullMarked;
