/// What owners change while the restaurant runs.
@NullMarked
package os.qres.server.settings;

import org.jspecify.annotations.NullMarked;
