@NullMarked
package os.qres.server.till;

import org.jspecify.annotations.NullMarked;
