/// Whether the server is well, and what it has done since its start.
@NullMarked
package os.qres.server.health;

import org.jspecify.annotations.NullMarked;
