@NullMarked
package os.qres.model.reports;

import org.jspecify.annotations.NullMarked;
