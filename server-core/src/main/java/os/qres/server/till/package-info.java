/// Cash: drawers, what comes and goes, and the reports that read a day and close it.
@NullMarked
package os.qres.server.till;

import org.jspecify.annotations.NullMarked;
