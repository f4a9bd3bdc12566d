/// What people of each role may do at the tables and at the till, as a manager has set it.
@NullMarked
package os.qres.model.rights;

import org.jspecify.annotations.NullMarked;
