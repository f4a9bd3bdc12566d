/// Printers, what is to come out of them, and how they are.
@NullMarked
package os.qres.model.printing;

import org.jspecify.annotations.NullMarked;
