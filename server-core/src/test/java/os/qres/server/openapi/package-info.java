@NullMarked
package os.qres.server.openapi;

import org.jspecify.annotations.NullMarked;
