/// What printers cost those who send.
@NullMarked
package os.qres.bench.printing;

import org.jspecify.annotations.NullMarked;
