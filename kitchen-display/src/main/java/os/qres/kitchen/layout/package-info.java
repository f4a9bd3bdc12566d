/// Where everything on the cooks' screen stands: sizes from the viewing distance, tickets cut into lines of
/// text, lines packed into columns. Arithmetic only, no window.
@NullMarked
package os.qres.kitchen.layout;

import org.jspecify.annotations.NullMarked;
