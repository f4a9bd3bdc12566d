/// Printers: what each prints, how it is, and what waits for it.
@NullMarked
package os.qres.admin.printers;

import org.jspecify.annotations.NullMarked;
