@NullMarked
package os.qres.server.health;

import org.jspecify.annotations.NullMarked;
