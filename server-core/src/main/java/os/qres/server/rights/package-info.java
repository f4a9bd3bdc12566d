/// What the roles may, as a manager has set it.
@NullMarked
package os.qres.server.rights;

import org.jspecify.annotations.NullMarked;
