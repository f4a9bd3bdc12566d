/// What the restaurant's orders come to. Nobody depends on it.
@NullMarked
package os.qres.server.reports;

import org.jspecify.annotations.NullMarked;
