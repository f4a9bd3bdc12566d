@NullMarked
package os.qres.server.seeds;

import org.jspecify.annotations.NullMarked;
