/// Every route, sent a request that it answers well.
@NullMarked
package os.qres.server.routes;

import org.jspecify.annotations.NullMarked;
