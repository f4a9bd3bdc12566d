@NullMarked
package os.qres.server.platform.http;

import org.jspecify.annotations.NullMarked;
