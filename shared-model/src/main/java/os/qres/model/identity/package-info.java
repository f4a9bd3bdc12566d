@NullMarked
package os.qres.model.identity;

import org.jspecify.annotations.NullMarked;
