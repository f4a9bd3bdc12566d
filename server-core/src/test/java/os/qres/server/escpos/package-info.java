@NullMarked
package os.qres.server.escpos;

import org.jspecify.annotations.NullMarked;
