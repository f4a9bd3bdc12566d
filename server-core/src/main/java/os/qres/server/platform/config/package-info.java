@NullMarked
package os.qres.server.platform.config;

import org.jspecify.annotations.NullMarked;
