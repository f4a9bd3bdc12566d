@NullMarked
package os.qres.admin.checks;

import org.jspecify.annotations.NullMarked;
