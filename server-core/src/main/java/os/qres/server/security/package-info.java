@NullMarked
package os.qres.server.security;

import org.jspecify.annotations.NullMarked;
