@NullMarked
package os.qres.admin.sections;

import org.jspecify.annotations.NullMarked;
