@NullMarked
package os.qres.admin.reasons;

import org.jspecify.annotations.NullMarked;
