/// How a waiter's terminal and a kitchen display do without the server: tickets go from the one to the other.
@NullMarked
package os.qres.terminal.handover;

import org.jspecify.annotations.NullMarked;
