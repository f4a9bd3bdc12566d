@NullMarked
package os.qres.paper.escpos;

import org.jspecify.annotations.NullMarked;
