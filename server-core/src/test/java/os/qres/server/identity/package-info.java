@NullMarked
package os.qres.server.identity;

import org.jspecify.annotations.NullMarked;
