/// Tickets that terminals hand over directly while the server is away.
@NullMarked
package os.qres.kitchen.handover;

import org.jspecify.annotations.NullMarked;
