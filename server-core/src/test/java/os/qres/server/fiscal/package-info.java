@NullMarked
package os.qres.server.fiscal;

import org.jspecify.annotations.NullMarked;
