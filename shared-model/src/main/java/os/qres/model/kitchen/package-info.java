@NullMarked
package os.qres.model.kitchen;

import org.jspecify.annotations.NullMarked;
