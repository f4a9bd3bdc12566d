@NullMarked
package os.qres.server.settings;

import org.jspecify.annotations.NullMarked;
