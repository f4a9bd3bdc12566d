/// One table's check, the menu beside it, and the choices between them.
@NullMarked
package os.qres.pos.order;

import org.jspecify.annotations.NullMarked;
