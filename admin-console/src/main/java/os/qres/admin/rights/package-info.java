/// What the roles may: a table with check marks, in force at once.
@NullMarked
package os.qres.admin.rights;

import org.jspecify.annotations.NullMarked;
