@NullMarked
package os.qres.model.json;

import org.jspecify.annotations.NullMarked;
