@NullMarked
package os.qres.installer;

import org.jspecify.annotations.NullMarked;
