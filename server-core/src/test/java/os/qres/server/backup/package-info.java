@NullMarked
package os.qres.server.backup;

import org.jspecify.annotations.NullMarked;
