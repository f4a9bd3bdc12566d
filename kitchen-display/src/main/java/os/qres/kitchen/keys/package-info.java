/// What the keys of a bump bar mean, and how that is changed.
@NullMarked
package os.qres.kitchen.keys;

import org.jspecify.annotations.NullMarked;
