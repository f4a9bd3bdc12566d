@NullMarked
package os.qres.admin.reports;

import org.jspecify.annotations.NullMarked;
