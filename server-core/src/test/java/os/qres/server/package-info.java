@NullMarked
package os.qres.server;

import org.jspecify.annotations.NullMarked;
