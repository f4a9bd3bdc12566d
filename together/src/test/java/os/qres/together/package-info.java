/// Server and terminals as they work together: what no part can show alone.
@NullMarked
package os.qres.together;

import org.jspecify.annotations.NullMarked;
