@NullMarked
package os.qres.server.platform.problem;

import org.jspecify.annotations.NullMarked;
