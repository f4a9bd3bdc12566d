@NullMarked
package os.qres.server.kitchen;

import org.jspecify.annotations.NullMarked;
