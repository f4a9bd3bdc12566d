/// Why something is taken off, given or taken back: what terminals offer.
@NullMarked
package os.qres.model.reasons;

import org.jspecify.annotations.NullMarked;
