/// What terminals offer where they ask why.
@NullMarked
package os.qres.admin.reasons;

import org.jspecify.annotations.NullMarked;
