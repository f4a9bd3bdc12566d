/// The frame around the sections: navigation, search, connection, person.
@NullMarked
package os.qres.admin.shell;

import org.jspecify.annotations.NullMarked;
