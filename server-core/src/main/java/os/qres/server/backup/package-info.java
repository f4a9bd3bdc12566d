/// Snapshots of everything that is stored, what was changed since, copies of both on another medium, and the way back.
@NullMarked
package os.qres.server.backup;

import org.jspecify.annotations.NullMarked;
