/// The line to a printer: network, device file or serial; what it says of itself; and how one knows that it has
/// printed.
@NullMarked
package os.qres.paper.link;

import org.jspecify.annotations.NullMarked;
