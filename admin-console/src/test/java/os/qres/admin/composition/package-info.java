@NullMarked
package os.qres.admin.composition;

import org.jspecify.annotations.NullMarked;
