/// What terminals and kitchen displays say to each other while the server is away.
@NullMarked
package os.qres.model.handover;

import org.jspecify.annotations.NullMarked;
