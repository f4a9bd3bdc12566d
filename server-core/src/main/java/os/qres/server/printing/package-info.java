/// Printers and their queues: what happens in the restaurant becomes chits in the database, in the unit of work that it
/// happens in, and comes out of printers afterwards.
@NullMarked
package os.qres.server.printing;

import org.jspecify.annotations.NullMarked;
