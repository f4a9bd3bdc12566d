@NullMarked
package os.qres.test.rules.bad.terminal;

import org.jspecify.annotations.NullMarked;
