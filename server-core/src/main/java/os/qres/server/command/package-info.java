/// The server's commands: `qres serve`, `qres demo` and the others.
@NullMarked
package os.qres.server.command;

import org.jspecify.annotations.NullMarked;
