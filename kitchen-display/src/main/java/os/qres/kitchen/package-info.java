/// The kitchen display: the cooks' wall screen.
@NullMarked
package os.qres.kitchen;

import org.jspecify.annotations.NullMarked;
