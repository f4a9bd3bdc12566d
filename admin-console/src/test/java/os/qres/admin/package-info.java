/// The console driven as a person would.
@NullMarked
package os.qres.admin;

import org.jspecify.annotations.NullMarked;
