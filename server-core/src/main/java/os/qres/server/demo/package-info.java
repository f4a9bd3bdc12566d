/// The restaurant as plain tables: the demo's own, and any folder of the same form.
@NullMarked
package os.qres.server.demo;

import org.jspecify.annotations.NullMarked;
