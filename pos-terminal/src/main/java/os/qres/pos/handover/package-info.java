/// Hands what waiters send to the kitchen directly while the server is away.
@NullMarked
package os.qres.pos.handover;

import org.jspecify.annotations.NullMarked;
