@NullMarked
package os.qres.admin.people;

import org.jspecify.annotations.NullMarked;
