/// What is broken on purpose, and must not be lost, torn or doubled by it.
@NullMarked
package os.qres.server.faults;

import org.jspecify.annotations.NullMarked;
