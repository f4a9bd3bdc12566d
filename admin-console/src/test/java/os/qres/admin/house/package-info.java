/// A real server with a small restaurant in it, for the tests.
@NullMarked
package os.qres.admin.house;

import org.jspecify.annotations.NullMarked;
