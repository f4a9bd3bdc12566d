@NullMarked
package os.qres.paper.link;

import org.jspecify.annotations.NullMarked;
