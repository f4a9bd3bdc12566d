@NullMarked
package os.qres.server.platform.database;

import org.jspecify.annotations.NullMarked;
