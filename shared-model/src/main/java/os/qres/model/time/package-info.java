/// What server and terminals go by where a clock would lead them astray.
@NullMarked
package os.qres.model.time;

import org.jspecify.annotations.NullMarked;
