/// The console of the owner and the managers: where its parts are put together.
@NullMarked
package os.qres.admin;

import org.jspecify.annotations.NullMarked;
