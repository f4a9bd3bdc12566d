/// What a guest sees of a dish, while it is being written.
@NullMarked
package os.qres.admin.preview;

import org.jspecify.annotations.NullMarked;
