/// Checks that were paid: found, looked at, printed once more, given back.
@NullMarked
package os.qres.admin.checks;

import org.jspecify.annotations.NullMarked;
