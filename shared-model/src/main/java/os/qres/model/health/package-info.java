@NullMarked
package os.qres.model.health;

import org.jspecify.annotations.NullMarked;
