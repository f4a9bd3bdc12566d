@NullMarked
package os.qres.admin.rights;

import org.jspecify.annotations.NullMarked;
