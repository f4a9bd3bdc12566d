/// A receipt printer on a real socket, for tests: it keeps what came out on paper, and fails in the ways printers do.
@NullMarked
package os.qres.test.printer;

import org.jspecify.annotations.NullMarked;
