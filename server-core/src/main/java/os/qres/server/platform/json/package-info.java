@NullMarked
package os.qres.server.platform.json;

import org.jspecify.annotations.NullMarked;
