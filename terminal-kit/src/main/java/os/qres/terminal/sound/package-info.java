@NullMarked
package os.qres.terminal.sound;

import org.jspecify.annotations.NullMarked;
