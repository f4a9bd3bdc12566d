@NullMarked
package os.qres.server.rights;

import org.jspecify.annotations.NullMarked;
