@NullMarked
package os.qres.model;

import org.jspecify.annotations.NullMarked;
